import { createContext, use } from 'react'

import type { Format } from './format.ts'

export const FormatContext = createContext<Format | null>(null)

/** Numbers and times in the viewer's language and zone. */
export function useFormat(): Format {
  const format = use(FormatContext)
  if (!format) throw new Error('No format: the page is not inside FormatContext')
  return format
}
