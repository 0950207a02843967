import { momentHref } from '../story/momentHref.ts'
import type { SideChoice } from './compareView.ts'

/** Address of the page of a side's job, at its moment. `carried`: what every link keeps, but for a moment. */
export const sideHref = ({ project, jobId, at }: SideChoice, carried: string): string =>
  at === null
    ? `/jobs/${encodeURIComponent(project)}/${encodeURIComponent(jobId)}${carried}`
    : momentHref({ project, jobId, at }, carried)
