// Reads what is kept of jobs that the board does not know yet, and then what their rates rest on.
import type { Configuration } from '../config/configuration.ts'
import type { ProjectEntries } from '../board/entries.ts'
import type { JobEntry, Now } from '../board/jobEntry.ts'
import { isAtWork } from '../board/jobViews.ts'
import type { ProjectEntry } from '../board/projectEntry.ts'
import { StoreError, type Kept, type Store } from '../store/store.ts'
import { projectKey } from './projectKey.ts'
import type { Recorder } from './recorder.ts'
import { isRestored, restoreProject } from './restore.ts'
import { restoreTrace } from './restoreTrace.ts'

type RestorerParts = {
  store: Store
  recorder: Recorder
  configuration: () => Configuration
  entries: () => ProjectEntries
  now: () => Now
  /** There is something to publish. */
  done: () => void
}

const nothing: Kept = { projects: [], jobs: [] }

/** Settles once every job of now goes on from what is kept; rates follow later. */
export function createRestorer(parts: RestorerParts): () => Promise<void> {
  const { store, recorder, configuration, entries, now, done } = parts
  const keyOf = (project: ProjectEntry): string => projectKey(project.configuration, configuration().mode)

  const followUp = async (jobs: readonly { project: ProjectEntry; entry: JobEntry }[]): Promise<void> => {
    for (const { project, entry } of jobs) {
      // One after another: a question of a browser must not wait for all of them.
      // oxlint-disable-next-line no-await-in-loop
      await restoreTrace(store, { project, entry, key: { project: keyOf(project), jobId: entry.jobId } })
    }
    done()
  }

  return async () => {
    const projects = [...entries().values()]
    if (projects.every((project) => project.isRestored && [...project.jobs.values()].every(isRestored)))
      return
    const kept = await readKept(store)
    // By now the configuration may be another one.
    const fresh: { project: ProjectEntry; entry: JobEntry }[] = []
    for (const project of entries().values()) {
      fresh.push(
        ...[...project.jobs.values()]
          .filter((entry) => !isRestored(entry))
          .map((entry) => ({ project, entry })),
      )
      restoreProject(
        project,
        { key: keyOf(project), kept },
        { recorder, stallAfterMs: configuration().stallAfterMs, now: now() },
      )
    }
    done()
    void followUp(fresh.filter(({ entry }) => isAtWork(entry)))
  }
}

/** A store that will never answer keeps nothing. */
async function readKept(store: Store): Promise<Kept> {
  try {
    return await store.load()
  } catch (error) {
    if (error instanceof StoreError) return nothing
    throw error
  }
}
