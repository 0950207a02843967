import { useRef } from 'react'
import { useLocation } from 'wouter'

import type { JobSummary } from '#contract/job.ts'

import { useShownAt } from '../shown.ts'
import { useCarried } from '../shell/viewState.ts'
import { useText } from '../text/text.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { buttonClass } from './buttonClass.ts'
import { compareHref } from './compareHref.ts'
import type { SideChoice } from './compareView.ts'
import { JobPicker } from './JobPicker.tsx'
import { MomentChoice } from './MomentChoice.tsx'

type Props = {
  job: Pick<JobSummary, 'project' | 'jobId' | 'name'>
  /** The moment of the page: the server's clock, or one of the past. */
  nowMs: number
  onClose: () => void
}

/** Asks with what a job is to be compared: with itself at an earlier time, or with another; mounted while it is open. */
export function CompareDialog({ job, nowMs, onClose }: Props) {
  const { compare } = useText()
  const words = compare.dialog
  const dialog = useRef<HTMLDialogElement>(null)
  const carried = useCarried()
  const at = useShownAt()
  const [, navigate] = useLocation()
  const shown: SideChoice = { project: job.project, jobId: job.jobId, at }
  const open = (sides: { left: SideChoice; right: SideChoice }): void => {
    // Closed first, so that the focus is back on the page before the page changes.
    dialog.current?.close()
    navigate(compareHref(sides, carried))
  }
  const title = words.title(job.name)
  return (
    <Dialog
      ref={dialog}
      label={title}
      onClose={onClose}
      className="mt-[10vh] w-[min(38rem,calc(100vw-2rem))]"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-5">
        <div className="flex items-start justify-between gap-4">
          <h2 className="text-lg font-semibold [overflow-wrap:anywhere]">{title}</h2>
          <button type="button" onClick={() => dialog.current?.close()} className={buttonClass}>
            {words.close}
          </button>
        </div>
        <MomentChoice
          nowMs={nowMs}
          // The earlier one stands left, so that what has come since reads as more.
          onChoose={(earlierAt) => open({ left: { ...shown, at: earlierAt }, right: shown })}
        />
        <section className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          <h3 className="font-medium text-second">{words.withJob}</h3>
          <JobPicker
            label={words.withJob}
            without={shown}
            onChoose={(other) => open({ left: shown, right: { ...other, at } })}
          />
        </section>
      </div>
    </Dialog>
  )
}
