// Ids that name a fault: whoever adds one to a configuration sees what the fault does.
import type { ScenarioJob } from '../scenario/scenario.ts'
import { turnAt } from '../timeline/cycle.ts'
import { rowsAt } from '../timeline/run.ts'
import { drsFaultNames, type DrsFaultName } from './faultNames.ts'

const PREFIX = 'fault-'
const longestFirst = drsFaultNames.toSorted((a, b) => b.length - a.length)

/** @returns the fault that an id asks for: `fault-throttle` and `fault-throttle-2` ask for `throttle`. */
export const sentinelFault = (id: string): DrsFaultName | null => {
  if (!id.startsWith(PREFIX)) return null
  const rest = id.slice(PREFIX.length)
  return longestFirst.find((name) => rest === name || rest.startsWith(`${name}-`)) ?? null
}

/** The job behind such an id, for as far as the fault lets it be seen: ten minutes of tables, again and again. */
export const sentinelJob = (id: string): ScenarioJob | null => {
  if (sentinelFault(id) === null) return null
  const stretch = { type: 'table', src: 600, fromMs: 0, toMs: 600_000 }
  return {
    id,
    name: id,
    shows: 'a fault of the whole call',
    at: (atMs) => {
      const { startedAt } = turnAt({ periodMs: 720_000, offsetMs: 0 }, atMs)
      const rows = rowsAt({ startedAt, stretches: [stretch] }, atMs)
      return { taskStatus: 'FULL_TRANSFER_STARTED', figures: { kind: 'rows', rows } }
    },
  }
}
