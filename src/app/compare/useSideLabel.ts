import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import type { Side } from './useSide.ts'

/** Spells which side it is, of which job and of which moment: "A · orders-core · 2026-11-26 13:00:00". */
export function useSideLabel(): (side: Side) => string {
  const { compare } = useText()
  const format = useFormat()
  return ({ name, choice, at, job }) =>
    compare.table.sideOf(
      compare.letter[name],
      job?.name ?? choice.jobId,
      at === null ? compare.live : format.dateTime(at),
    )
}
