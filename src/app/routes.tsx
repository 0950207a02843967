// Which screen stands at which path.
import { lazy } from 'react'
import { Route, Switch } from 'wouter'

import { BoardPage } from './board/BoardPage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { WholeText } from './shell/PageText.tsx'
import { persistently } from './shell/persistently.ts'

const loadJobPage = () =>
  persistently(() => import('./job/JobPage.tsx').then(({ JobPage }) => ({ default: JobPage })))
const loadEventsPage = () =>
  persistently(() => import('./events/EventsPage.tsx').then(({ EventsPage }) => ({ default: EventsPage })))
const loadSupportPage = () =>
  persistently(() =>
    import('./support/SupportPage.tsx').then(({ SupportPage }) => ({ default: SupportPage })),
  )
const loadAccessPage = () =>
  persistently(() => import('./access/AccessPage.tsx').then(({ AccessPage }) => ({ default: AccessPage })))
const loadComparePage = () =>
  persistently(() =>
    import('./compare/ComparePage.tsx').then(({ ComparePage }) => ({ default: ComparePage })),
  )
const loadWallPage = () =>
  persistently(() => import('./wall/WallPage.tsx').then(({ WallPage }) => ({ default: WallPage })))
const JobPage = lazy(loadJobPage)
const EventsPage = lazy(loadEventsPage)
const ComparePage = lazy(loadComparePage)
const SupportPage = lazy(loadSupportPage)
const WallPage = lazy(loadWallPage)
const AccessPage = lazy(loadAccessPage)

export function Routes() {
  return (
    <Switch>
      <Route path="/" component={BoardPage} />
      <Route path="/jobs/:project/:jobId">
        {({ project, jobId }) => (
          <WholeText screen={loadJobPage}>
            <JobPage key={`${project}/${jobId}`} project={project} jobId={jobId} />
          </WholeText>
        )}
      </Route>
      <Route path="/events">
        <WholeText screen={loadEventsPage}>
          <EventsPage />
        </WholeText>
      </Route>
      <Route path="/compare">
        <WholeText screen={loadComparePage}>
          <ComparePage />
        </WholeText>
      </Route>
      <Route path="/support">
        <WholeText screen={loadSupportPage}>
          <SupportPage />
        </WholeText>
      </Route>
      <Route path="/access">
        <WholeText screen={loadAccessPage}>
          <AccessPage />
        </WholeText>
      </Route>
      <Route path="/wall">
        <WholeText screen={loadWallPage}>
          <WallPage />
        </WholeText>
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}
