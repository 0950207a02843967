// Instants in the fields of the browser, which know no zone: they are read and written in the viewer's.
import type { Format } from '../format/format.ts'

/** `2026-11-26T03:00`, for the field; empty without an instant. */
export const localText = (at: number | null, format: Pick<Format, 'date' | 'time'>): string =>
  at === null ? '' : `${format.date(at)}T${format.time(at)}`

/** Epoch ms of what stands in the field; null where nothing does. */
export function localInstant(text: string, { offsetMs }: Pick<Format, 'offsetMs'>): number | null {
  const asUtc = Date.parse(`${text}Z`)
  if (Number.isNaN(asUtc)) return null
  // The offset that holds there; beside a change of the clocks the first guess may lie on its other side.
  return asUtc - offsetMs(asUtc - offsetMs(asUtc))
}
