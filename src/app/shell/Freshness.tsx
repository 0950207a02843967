import { useQuery } from '@tanstack/react-query'

import { useFormat } from '../format/useFormat.ts'
import { useFromNow } from '../now.ts'
import { boardQuery } from '../queries.ts'
import { useFirstText } from '../text/text.ts'
import { useConnection } from './connection.ts'

const dotClass = {
  live: 'bg-ok',
  checking: 'bg-third',
  lost: 'bg-failed',
  paused: 'bg-stalled',
  'signed-out': 'bg-third',
} as const

/** Whether answers come, and how old the oldest figures of a job at work are; on a phone the age alone. */
export function Freshness() {
  const { shell } = useFirstText()
  const format = useFormat()
  const { state, lastContactAt } = useConnection()
  const { data: dataAt = null } = useQuery({
    ...boardQuery,
    select: ({ body }) => oldest(body.projects.map((project) => project.oldestDataAt)),
  })
  const at = state === 'live' ? dataAt : lastContactAt
  const age = useFromNow((nowMs) => (at === null || nowMs === null ? null : format.age(at, nowMs)))
  const sentence = state === 'live' ? shell.freshness.dataAge : shell.freshness.lastContact
  const whole = age === null ? shell.freshness[state] : `${shell.freshness[state]} · ${sentence(age)}`
  return (
    <span className="flex items-center gap-2 whitespace-nowrap text-second xl:min-w-54" title={whole}>
      <span className={`size-2 rounded-full ${dotClass[state]}`} />
      <span className="max-xl:sr-only">{whole}</span>
      <span aria-hidden="true" className="xl:hidden">
        {state === 'paused' || age === null ? shell.freshness[state] : age}
      </span>
    </span>
  )
}

function oldest(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((at) => at !== null)
  return known.length === 0 ? null : Math.min(...known)
}
