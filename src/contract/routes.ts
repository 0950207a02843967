// Paths of the server's API, written once for server and browser.

export const boardPath = '/api/board'
export const diagnosticsPath = '/api/diagnostics'
export const eventsPath = '/api/events'
export const jobPattern = '/api/projects/:project/jobs/:jobId'
export const historyPattern = `${jobPattern}/history`
export const runsPattern = `${jobPattern}/runs`
export const sessionPath = '/api/session'
/** DELETE: signs the same user out everywhere. */
export const sessionsPath = '/api/sessions'
export const wallCodePath = '/api/wall/code'
export const wallClaimPath = '/api/wall/claim'
export const wallsPath = '/api/walls'
export const wallPairPath = '/api/walls/pair'
export const wallPattern = '/api/walls/:id'
export const tokensPath = '/api/tokens'
export const tokenPattern = '/api/tokens/:id'
export const auditPath = '/api/audit'
export const oidcStartPath = '/auth/oidc/start'
export const oidcCallbackPath = '/auth/oidc/callback'
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
/** Every call that changes something carries it: a page of another site cannot send it without asking first. */
export const changeHeader = 'x-lockstep'
