import { queryOptions } from '@tanstack/react-query'

import { DiagnosticsAnswer } from '#contract/diagnostics.ts'
import { diagnosticsPath } from '#contract/routes.ts'

import { getJson } from '../api.ts'
import { polled } from '../queries.ts'

/** How the calls to each project fare. */
export const diagnosticsQuery = queryOptions({
  ...polled,
  queryKey: ['diagnostics'],
  queryFn: ({ signal }) => getJson(diagnosticsPath, (json) => DiagnosticsAnswer.parse(json), signal),
})
