import type { Problem } from '#contract/problem.ts'

import { ApiError } from '../api.ts'
import { problemText } from '../shell/problemText.ts'
import type { Catalog, Language } from '../text/catalog.ts'

type Told = { problem: Problem | null; catalog: Pick<Catalog, 'events'>; language: Language }

/** Why no events came: in the words of what is wrong with the history where that is it, else by the code. */
export function failureText(error: Error, { problem, catalog, language }: Told): string {
  const { failed } = catalog.events
  if (!(error instanceof ApiError)) return failed.unreachable
  return problem?.code === error.code ? problemText(problem, language) : failed.refused(error.code)
}
