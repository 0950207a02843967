import { useQuery } from '@tanstack/react-query'

import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { boardQuery } from '../queries.ts'
import { useText } from '../text/text.ts'

/** How old the oldest figures of a job at work are, by DRS's own word. */
export function DataAge() {
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
  return age === null ? wall.noWork : wall.dataAge(age)
}
