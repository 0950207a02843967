import { useId, useState } from 'react'

import type { JobDetail } from '#contract/job.ts'
import { isAnswered } from '#domain/compare/compareSides.ts'
import { jobPercent } from '#domain/percent.ts'

import { useFormat } from '../format/useFormat.ts'
import { StatePill } from '../job/StatePill.tsx'
import { useText } from '../text/text.ts'
import { buttonClass } from './buttonClass.ts'
import { JobDialog } from './JobDialog.tsx'
import type { SideChoice } from './compareView.ts'
import { MomentMark } from './MomentMark.tsx'
import { MomentSteps } from './MomentSteps.tsx'
import { SideFacts } from './SideFacts.tsx'
import { SideName } from './SideName.tsx'
import { sideNote } from './sideNote.ts'
import { useKept } from './useKept.ts'
import type { Side } from './useSide.ts'

/** One side: which job, which moment, how it stands, and what changes the two. A side of the past has a frame. */
export function SidePanel({ side, onChoose }: { side: Side; onChoose: (choice: SideChoice) => void }) {
  const catalog = useText()
  const format = useFormat()
  const heading = useId()
  const kept = useKept()
  const { name, choice, at, job, nowMs, loading } = side
  const words = catalog.compare
  const note = sideNote(side, { keptFrom: kept.from, catalog, format })
  return (
    <section
      aria-labelledby={heading}
      aria-busy={loading}
      className={`flex min-w-0 flex-col gap-3 rounded-lg bg-panel ${at === null ? 'border border-line p-[17px]' : 'border-2 border-ink p-4'}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <span className="text-second">{words.side[name]}</span>
        <MomentMark at={at} />
      </div>
      <SideName side={side} headingId={heading} />
      {job !== null && nowMs !== null && isAnswered(job) && <Standing job={job} nowMs={nowMs} />}
      <p role="status" className="text-second empty:hidden">
        {loading ? (job === null ? words.loadingJob : catalog.rewind.loading(momentText())) : note}
      </p>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {nowMs !== null && (
          <MomentSteps
            name={name}
            at={choice.at}
            nowMs={nowMs}
            go={(to) => onChoose({ ...choice, at: to })}
          />
        )}
        <OtherJob side={side} onChoose={onChoose} />
      </div>
    </section>
  )

  function momentText(): string {
    return choice.at === null ? words.live : format.dateTime(choice.at)
  }
}

function Standing({ job, nowMs }: { job: JobDetail; nowMs: number }) {
  const { facts } = useText().job
  const format = useFormat()
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <StatePill job={job} nowMs={nowMs} />
        <p
          className={`text-2xl leading-7 font-semibold whitespace-nowrap ${job.freshness === 'stale' ? 'text-third' : ''}`}
        >
          <span className="sr-only">{facts.percentName} </span>
          {format.percent(jobPercent(job))}
        </p>
      </div>
      <SideFacts job={job} nowMs={nowMs} />
    </>
  )
}

function OtherJob({ side, onChoose }: { side: Side; onChoose: (choice: SideChoice) => void }) {
  const { compare } = useText()
  const [open, setOpen] = useState(false)
  const label = compare.otherJobOf[side.name]
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
        className={buttonClass}
      >
        {compare.otherJob}
      </button>
      {open && (
        <JobDialog
          label={label}
          onClose={() => setOpen(false)}
          onChoose={(job) => onChoose({ ...job, at: side.choice.at })}
        />
      )}
    </>
  )
}
