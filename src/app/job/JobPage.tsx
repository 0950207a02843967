import { Page } from '../shell/Page.tsx'

type JobPageProps = { project: string; jobId: string }

/** One job. */
export function JobPage({ jobId }: JobPageProps) {
  return <Page title={jobId}>{null}</Page>
}
