import { useQuery } from '@tanstack/react-query'

import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { boardQuery } from '../queries.ts'
import { useText } from '../text/text.ts'

/** How old the oldest figures of a job at work are, by DRS's own word; to be read in fewer words where it is brief. */
export function DataAge({ isBrief }: { isBrief: boolean }) {
  const { wall } = useText()
  const format = useFormat()
  const { data: dataAt = null } = useQuery({
    ...boardQuery,
    select: ({ body }) => {
      const known = body.projects.map(({ oldestDataAt }) => oldestDataAt).filter((at) => at !== null)
      return known.length === 0 ? null : Math.min(...known)
    },
  })
  const age = useFromServerClock((nowMs) => (dataAt === null ? null : format.age(dataAt, nowMs)))
  const whole = age === null ? wall.noWork : wall.dataAge(age)
  if (!isBrief || age === null) return <span>{whole}</span>
  return (
    <span>
      <span className="sr-only">{whole}</span>
      <span aria-hidden="true">{wall.dataAgeBrief(age)}</span>
    </span>
  )
}
