import type { JobSummary } from '#contract/job.ts'
import { jobPercent } from '#domain/percent.ts'
import { placeWords } from '#domain/wall/placeWords.ts'
import type { WallLayout } from '#domain/wall/wallLayout.ts'
import { tileText } from '#domain/wall/wallTile.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { useText } from '../text/text.ts'
import { textClass } from '../ui/tone.ts'
import { Percent, usePercentFigure } from './Percent.tsx'
import { StaleLabel } from './StaleLabel.tsx'
import { tileFact, tileLine, tileNote } from './tileFact.ts'

type TileBodyProps = {
  job: JobSummary
  /** Code of its project's trouble; null = none. */
  trouble: string | null
  layout: WallLayout
  /** Of when the figures are, where they are not of now; else null. */
  staleAt: number | null
}

/** The percentage with what is up beside it, and a line below: the type at work, or that all of this is old. */
export function TileBody({ job, trouble, layout, staleAt }: TileBodyProps) {
  const { tilePx, leastPx, detail, grid } = layout
  const spelling = { catalog: useText(), format: useFormat() }
  const percent = jobPercent(job)
  const figure = usePercentFigure()(percent, detail === 'compact')
  const { tone, brief } = tileFact(job, { nowMs: null, spelling })
  const word = useFromNow((nowMs) => tileFact(job, { nowMs, spelling }).word)
  const more = useFromNow((nowMs) => tileFact(job, { nowMs, spelling }).more)
  const note = useFromNow((nowMs) => tileNote(job, { nowMs, spelling }))
  const text = tileText[detail]
  const sizePx = (size: number): number => Math.max(leastPx, size * tilePx)
  const line = tileLine(job, trouble, { ...spelling, detail })
  const placed = placeWords(
    { figure, word, more, brief, note, text: line.text, counts: detail === 'dense' ? line.counts : null },
    { widthPx: grid.widthPx, tilePx, leastPx, detail },
  )
  const toneClass = tone === 'moving' || tone === 'plain' ? 'text-second' : textClass[tone]
  return (
    <>
      <p className="flex items-baseline justify-between gap-[0.25em] whitespace-nowrap">
        <span style={{ fontSize: `${text.figure}em`, lineHeight: 1.1 }}>
          <Percent figure={figure} isKnown={percent !== null} leastPx={leastPx} />
        </span>
        <span className={toneClass} style={{ fontSize: sizePx(text.fact) }}>
          {placed.beside}
        </span>
      </p>
      {staleAt === null ? (
        <p
          className="flex min-h-[1.3em] justify-between gap-[0.5em] leading-[1.3] whitespace-nowrap"
          style={{ fontSize: sizePx(text.line) }}
        >
          <span className={`flex min-w-0 gap-[0.35em] ${note === null ? 'text-second' : textClass.stalled}`}>
            <span className="truncate">{placed.left}</span>
            {placed.counts !== null && <span>{placed.counts}</span>}
          </span>
          {placed.right !== null && <span className={toneClass}>{placed.right}</span>}
        </p>
      ) : (
        <StaleLabel at={staleAt} sizePx={sizePx(text.line)} />
      )}
    </>
  )
}
