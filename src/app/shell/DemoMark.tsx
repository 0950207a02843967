import { useQuery } from '@tanstack/react-query'

import { boardQuery } from '../queries.ts'
import { useFirstText } from '../text/text.ts'

/** Says on every screen, at every width, that nothing here is real. */
export function DemoMark() {
  const { shell } = useFirstText()
  const { data: mode } = useQuery({ ...boardQuery, select: (answer) => answer.body.mode })
  if (mode !== 'demo') return null
  return (
    <strong
      title={`${shell.demoHint} ${shell.demoHow}`}
      className="shrink-0 rounded-sm border border-stalled px-1.5 py-px text-[0.85rem] font-semibold tracking-wide text-stalled"
    >
      {shell.demo}
    </strong>
  )
}
