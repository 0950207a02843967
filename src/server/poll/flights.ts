// Calls under way, so that no id is asked for twice at a time.
import type { Flight, ProjectRun } from './projectRun.ts'

/** Marks the ids until `work` has ended; ids that are not configured are guarded as well. `work` must not reject. */
export const takeOff = (
  run: ProjectRun,
  jobIds: readonly string[],
  work: (signal: AbortSignal) => Promise<void>,
): Flight => {
  const abort = new AbortController()
  const mark = (underWay: boolean): void => {
    for (const id of jobIds) {
      const job = run.jobs.get(id)
      if (job !== undefined) job.underWay = underWay
    }
  }
  const land = (): void => {
    run.flights.delete(flight)
    mark(false)
  }
  mark(true)
  const flight: Flight = { jobIds, abort, ended: work(abort.signal).then(land) }
  run.flights.add(flight)
  return flight
}

/** Settles when none of the ids is under way any more. */
export const whenFree = async (run: ProjectRun, jobIds: readonly string[]): Promise<void> => {
  const wanted = new Set(jobIds)
  for (;;) {
    const busy = [...run.flights].filter((flight) => flight.jobIds.some((id) => wanted.has(id)))
    if (busy.length === 0) return
    // One after another on purpose: a flight may begin while another one is waited for.
    // oxlint-disable-next-line no-await-in-loop
    await Promise.all(busy.map((flight) => flight.ended))
  }
}
