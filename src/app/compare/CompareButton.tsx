import { lazy, Suspense, useState } from 'react'

import type { JobSummary } from '#contract/job.ts'

import { persistently } from '../shell/persistently.ts'
import { useText } from '../text/text.ts'
import { buttonClass } from './buttonClass.ts'

const loadDialog = () =>
  persistently(() => import('./CompareDialog.tsx').then(({ CompareDialog }) => ({ default: CompareDialog })))
const CompareDialog = lazy(loadDialog)

type Props = { job: Pick<JobSummary, 'project' | 'jobId' | 'name'>; nowMs: number }

/** Asks with what the job of this page is to be compared. */
export function CompareButton({ job, nowMs }: Props) {
  const { compare } = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} className={buttonClass}>
        {compare.open}
      </button>
      {open && (
        <Suspense fallback={null}>
          <CompareDialog job={job} nowMs={nowMs} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
