// Projects and jobs of a configuration, with what is known of those that were there before.
import type { Configuration, ProjectConfiguration } from '../config/configuration.ts'
import { newJobEntry, type JobEntry } from './jobEntry.ts'
import { newProjectEntry, type ProjectEntry } from './projectEntry.ts'

export type ProjectEntries = ReadonlyMap<string, ProjectEntry>

export const entriesOf = (
  configuration: Configuration,
  before: ProjectEntries,
  facts: { nowMs: number; isKept: boolean },
): ProjectEntries =>
  new Map(
    configuration.projects.map((project) => [
      project.name,
      entryOf(project, before.get(project.name), { ...facts, stallAfterMs: configuration.stallAfterMs }),
    ]),
  )

const entryOf = (
  project: ProjectConfiguration,
  before: ProjectEntry | undefined,
  facts: { nowMs: number; stallAfterMs: number; isKept: boolean },
): ProjectEntry => {
  const known = before !== undefined && isSameProject(before.configuration, project) ? before : null
  const entry: ProjectEntry = { ...(known ?? newProjectEntry(project)), configuration: project }
  entry.jobs = new Map(
    project.jobs.map((job) => {
      const old = known?.jobs.get(job.id)
      const intervalMs = project.poll.intervalMs
      return [job.id, old === undefined ? newJobEntry(job, { ...facts, intervalMs }) : renamed(old, job.name)]
    }),
  )
  return entry
}

/** The same name may stand for another project of DRS now: then nothing known holds. */
const isSameProject = (a: ProjectConfiguration, b: ProjectConfiguration): boolean =>
  a.endpoint === b.endpoint && a.projectId === b.projectId

const renamed = (entry: JobEntry, name: string): JobEntry => {
  entry.name = name
  entry.isDirty = true
  return entry
}
