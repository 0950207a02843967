// What waits to be handed to the store, in the order in which it was heard.
import type {
  Batch,
  JobKey,
  KeptJob,
  KeptProject,
  KeptRun,
  KeptVerdict,
  NewEvent,
  Sample,
  WatchSpan,
} from '../store/store.ts'

export type Collection = {
  /** By key, the last one wins. */
  projects: Map<string, KeptProject>
  jobs: Map<string, KeptJob>
  spans: Map<string, WatchSpan>
  runs: Map<string, KeptRun>
  samples: Sample[]
  verdicts: KeptVerdict[]
  events: NewEvent[]
}

export const emptyCollection = (): Collection => ({
  projects: new Map(),
  jobs: new Map(),
  spans: new Map(),
  runs: new Map(),
  samples: [],
  verdicts: [],
  events: [],
})

/** Null where nothing waits. */
export function toBatch(collection: Collection): Batch | null {
  const batch: Batch = {
    projects: [...collection.projects.values()],
    jobs: [...collection.jobs.values()],
    samples: collection.samples,
    verdicts: collection.verdicts,
    spans: [...collection.spans.values()],
    runs: [...collection.runs.values()],
    events: collection.events,
  }
  return Object.values(batch).some((list) => list.length > 0) ? batch : null
}

/** Whether a browser must not see what belongs to the batch before it is durable; times of polls are no such thing. */
export const isNews = ({ samples, verdicts, events }: Batch): boolean =>
  samples.length > 0 || verdicts.length > 0 || events.length > 0

/** One job among those of all projects. */
export const nameOf = ({ project, jobId }: JobKey): string => `${project} ${jobId}`
