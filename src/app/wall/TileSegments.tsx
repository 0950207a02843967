import type { JobSummary } from '#contract/job.ts'
import { rowPercent } from '#domain/percent.ts'
import { rowAtWork } from '#domain/rowAtWork.ts'
import { rowOver } from '#domain/rowState.ts'
import type { WallLayout } from '#domain/wall/wallLayout.ts'
import { canNameSegments } from '#domain/wall/wallTile.ts'

import { barLabel } from '../format/barLabel.ts'
import { useFormat } from '../format/useFormat.ts'
import { rowTone } from '../shell/rowTone.ts'
import { useText } from '../text/text.ts'
import { Bar } from '../ui/Bar.tsx'
import { briefName } from './tileFact.ts'

/** From so many segments on the gaps between them take too much. */
const MANY = 12

/** One segment per object type, with its name where all of them can be read. */
export function TileSegments({
  job,
  layout,
  isOld,
}: {
  job: JobSummary
  layout: WallLayout
  isOld: boolean
}) {
  const catalog = useText()
  const format = useFormat()
  const { detail, tilePx, leastPx, grid } = layout
  const names = job.types.map((row) => briefName(row, catalog))
  const isNamed =
    detail === 'dense' && canNameSegments(names, { widthPx: grid.widthPx, tilePx, leastPx, detail })
  const typeAtWork = rowAtWork(job)?.type
  if (job.types.length === 0) {
    const label = catalog.words.bar.whole(job.name, [catalog.words.state[job.state]])
    return (
      <Bar percent={null} tone="plain" idle={job.state === 'waiting'} label={label} className="h-[0.38em]" />
    )
  }
  return (
    <div className={`flex ${job.types.length > MANY ? 'gap-px' : 'gap-[0.12em]'}`}>
      {job.types.map((row, index) => (
        <div key={row.type} className="min-w-0 flex-1">
          <Bar
            percent={rowPercent(row)}
            tone={rowTone(job, row)}
            over={(rowOver(row) ?? 0) > 0}
            hatched={isOld}
            idle={row.state === 'waiting'}
            label={barLabel(row, undefined, { catalog, format })}
            className="h-[0.38em]"
          />
          {isNamed && (
            <span
              aria-hidden="true"
              className={`mt-[0.1em] flex justify-center leading-[1.15] ${row.type === typeAtWork ? 'font-semibold text-ink' : 'text-second'}`}
              style={{ fontSize: leastPx }}
            >
              {names[index]}
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
