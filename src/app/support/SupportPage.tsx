import { useQuery } from '@tanstack/react-query'

import { ApiError } from '../api.ts'
import { useNow } from '../now.ts'
import { Page } from '../shell/Page.tsx'
import { useText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { diagnosticsQuery } from './diagnosticsQuery.ts'
import { DiagnosticsView } from './DiagnosticsView.tsx'

/** How the calls to each project fare: decides between not there yet, not reachable, none, and the figures. */
export function SupportPage() {
  const { support } = useText()
  const nowMs = useNow()
  const { data, error } = useQuery(diagnosticsQuery)
  return (
    <Page title={support.title}>
      {data ? (
        <DiagnosticsView projects={data.body.projects} nowMs={nowMs ?? data.heard.nowMs} build={data.build} />
      ) : error === null ? (
        <p className="p-6 text-second" role="status">
          {support.loading}
        </p>
      ) : (
        <Message
          heading={support.title}
          text={error instanceof ApiError ? support.refused(error.code) : support.unreachable}
        />
      )}
    </Page>
  )
}
