import type { ReactNode } from 'react'

import { textClass, type Tone } from '../ui/tone.ts'

type Props = {
  name: string
  value: string
  /** What the name means, on demand. */
  title?: string
  /** What the figure leaves out; null = nothing. */
  hint?: string | null
  tone?: Tone | undefined
  /** The figure rests on old data. */
  dimmed?: boolean
  /** A small drawing beside the figure. */
  children?: ReactNode
}

/** One named figure of a `dl`. */
export function Fact({ name, value, title, hint = null, tone, dimmed = false, children }: Props) {
  const colour = tone ? textClass[tone] : dimmed ? 'text-third' : 'text-ink'
  return (
    <div className="min-w-0" title={title}>
      <dt className="whitespace-nowrap text-second">{name}</dt>
      <dd className={`text-[1.15em] font-medium whitespace-nowrap max-md:whitespace-normal ${colour}`}>
        {value}
        {children}
        {hint !== null && (
          <span className="block max-w-40 text-[0.85rem] leading-tight font-normal whitespace-normal text-second">
            {hint}
          </span>
        )}
      </dd>
    </div>
  )
}
