import type { ProjectConfiguration } from '../config/configuration.ts'
import type { CallPlace } from './problem/ownProblems.ts'

/** What sentences about a project's calls name; see `CallPlace`. */
export const placeOf = (
  service: CallPlace['service'],
  { endpoint, region }: Pick<ProjectConfiguration, 'endpoint' | 'region'>,
  proxy: string | null,
): CallPlace => ({ service, host: new URL(endpoint).host, region, proxy })
