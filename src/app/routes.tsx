// Which screen stands at which path.
import { lazy } from 'react'
import { Route, Switch } from 'wouter'

import { BoardPage } from './board/BoardPage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'

const JobPage = lazy(() => import('./job/JobPage.tsx').then(({ JobPage }) => ({ default: JobPage })))
const SupportPage = lazy(() =>
  import('./support/SupportPage.tsx').then(({ SupportPage }) => ({ default: SupportPage })),
)

export function Routes() {
  return (
    <Switch>
      <Route path="/" component={BoardPage} />
      <Route path="/jobs/:project/:jobId">
        {({ project, jobId }) => <JobPage key={`${project}/${jobId}`} project={project} jobId={jobId} />}
      </Route>
      <Route path="/support" component={SupportPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
