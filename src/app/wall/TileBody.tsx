import type { JobSummary } from '#contract/job.ts'
import { jobPercent } from '#domain/percent.ts'
import type { WallLayout } from '#domain/wall/wallLayout.ts'
import { fitsBeside, tileText } from '#domain/wall/wallTile.ts'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { useText } from '../text/text.ts'
import { textClass } from '../ui/tone.ts'
import { Percent, usePercentFigure } from './Percent.tsx'
import { StaleLabel } from './StaleLabel.tsx'
import { tileFact, tileLine } from './tileFact.ts'

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
  const tone = useFromNow((nowMs) => tileFact(job, { nowMs, spelling }).tone)
  const word = useFromNow((nowMs) => tileFact(job, { nowMs, spelling }).word)
  const more = useFromNow((nowMs) => tileFact(job, { nowMs, spelling }).more)
  const text = tileText[detail]
  const sizePx = (size: number): number => Math.max(leastPx, size * tilePx)
  const whole = more === null ? word : `${word} ${more}`
  const isWhole = fitsBeside(whole, figure, { widthPx: grid.widthPx, tilePx, leastPx, detail })
  const toneClass = tone === 'moving' || tone === 'plain' ? 'text-second' : textClass[tone]
  const line = tileLine(job, trouble, { ...spelling, detail })
  return (
    <>
      <p className="flex items-baseline justify-between gap-[0.25em] whitespace-nowrap">
        <span style={{ fontSize: `${text.figure}em`, lineHeight: 1.1 }}>
          <Percent figure={figure} isKnown={percent !== null} leastPx={leastPx} />
        </span>
        <span className={`truncate ${toneClass}`} style={{ fontSize: sizePx(text.fact) }}>
          {isWhole ? whole : word}
        </span>
      </p>
      {staleAt === null ? (
        <p
          className="flex min-h-[1.3em] justify-between gap-[0.5em] leading-[1.3] whitespace-nowrap"
          style={{ fontSize: sizePx(text.line) }}
        >
          <span className="flex min-w-0 gap-[0.35em] text-second">
            <span className="truncate">{line.text}</span>
            {/* Where something else stands beside it there is no room for both. */}
            {detail === 'dense' && isWhole && <span>{line.counts}</span>}
          </span>
          {!isWhole && <span className={toneClass}>{more}</span>}
        </p>
      ) : (
        <StaleLabel at={staleAt} sizePx={sizePx(text.line)} />
      )}
    </>
  )
}
