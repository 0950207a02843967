// Under which name a project is kept: its endpoint and id, so that history survives another name in the configuration.
import type { Mode } from '#contract/words.ts'

import type { ProjectConfiguration } from '../config/configuration.ts'
import type { ProjectKey } from '../store/store.ts'

/** The simulator of a demo listens at another port each time; its data have a file of their own. */
export const projectKey = (
  { endpoint, projectId }: Pick<ProjectConfiguration, 'endpoint' | 'projectId'>,
  mode: Mode,
): ProjectKey => `${mode === 'demo' ? 'demo' : endpoint} ${projectId}`

/** Stands in for a job where a span is that of a whole project; no id of DRS is empty. */
export const WHOLE_PROJECT = ''
