import type { CSSProperties } from 'react'

/** A custom property as a style: React's style props take them, though its types know none. */
export const variable = (name: `--${string}`, value: string): CSSProperties => ({ [name]: value })
