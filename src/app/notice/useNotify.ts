import { useLocation } from 'wouter'

import type { JobSummary } from '#contract/job.ts'

import { useFormat } from '../format/useFormat.ts'
import { useCarried } from '../shell/viewState.ts'
import { useLanguage, useText } from '../text/text.ts'
import { alertState } from './alertState.ts'
import { headlines } from './headlines.ts'

/** One notification of the browser for what is new in one poll, where it was asked for; a click leads to the job, or to the board. */
export function useNotify(): (fresh: readonly JobSummary[]) => void {
  const catalog = useText()
  const lang = useLanguage()
  const format = useFormat()
  const carried = useCarried()
  const [, navigate] = useLocation()
  return (fresh) => {
    const [first] = fresh
    if (first === undefined || alertState() !== 'on') return
    const { notice, shell } = catalog
    const told = headlines(fresh, { catalog, format })
    const one = fresh.length === 1
    const path = one ? `/jobs/${encodeURIComponent(first.project)}/${encodeURIComponent(first.jobId)}` : '/'
    try {
      const shown = new Notification(one ? told : notice.several(fresh.length, format.count(fresh.length)), {
        body: one ? `${first.project} · ${shell.name}` : told,
        // Of several tabs that tell the same, the last replaces the others.
        tag: fresh.map(({ project, jobId, state }) => `${project}/${jobId}/${state}`).join(' '),
        lang,
      })
      shown.addEventListener('click', () => {
        window.focus()
        navigate(path + carried)
        shown.close()
      })
    } catch {
      // Some phones have notifications only for installed pages; the count in the title tells all the same.
    }
  }
}
