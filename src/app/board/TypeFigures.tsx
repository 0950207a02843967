import type { TypeProgress } from '#contract/job.ts'
import { rowOver } from '#domain/rowState.ts'

import { isNone } from '../format/barLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { useFirstText } from '../text/text.ts'
import type { Tone } from '../ui/tone.ts'

type TypeFiguresProps = { row: TypeProgress; fell: boolean; tone: Tone }

/** "812/1,020" at work, one figure where they agree, "none" where there is nothing; two lines where one is too narrow. */
export function TypeFigures({ row, fell, tone }: TypeFiguresProps) {
  const { words } = useFirstText()
  const format = useFormat()
  const { src, dst, state } = row
  const trouble = tone === 'failed' || tone === 'stalled' || tone === 'nodata'
  const ink =
    state === 'waiting' ? 'text-third' : state === 'complete' && !trouble ? 'text-second' : 'text-ink'
  const over = rowOver(row) ?? 0
  return (
    <div
      className={`flex h-6 flex-wrap content-end items-end gap-x-0 pb-1 text-[0.885rem] leading-[0.95] ${ink}`}
    >
      {fell && <span className="text-stalled">↓</span>}
      {isNone(row) ? (
        words.none
      ) : (state === 'waiting' && dst === 0) || (state === 'complete' && over === 0) ? (
        format.count(src)
      ) : (
        <>
          <span className={over > 0 ? 'font-semibold' : ''}>{format.count(dst)}</span>
          <span>{`/${format.count(src)}`}</span>
        </>
      )}
    </div>
  )
}
