// Paths of the server's API, written once for server and browser.

export const boardPath = '/api/board'
export const diagnosticsPath = '/api/diagnostics'
export const eventsPath = '/api/events'
export const jobPattern = '/api/projects/:project/jobs/:jobId'
export const historyPattern = `${jobPattern}/history`
export const runsPattern = `${jobPattern}/runs`
export const proxiedPattern = '/v3/:project_id/jobs/batch-struct-process'

/** Path of one job's own call. */
export const jobPath = (project: string, jobId: string): string =>
  `/api/projects/${encodeURIComponent(project)}/jobs/${encodeURIComponent(jobId)}`

/** Path of one job's counts over time. */
export const historyPath = (project: string, jobId: string): string => `${jobPath(project, jobId)}/history`

/** Path of one job's runs. */
export const runsPath = (project: string, jobId: string): string => `${jobPath(project, jobId)}/runs`

/** Server's clock, epoch ms; on every answer, 304 included. */
export const nowHeader = 'x-now'
/** Hash of the built files; on every answer. */
export const buildHeader = 'x-build'
