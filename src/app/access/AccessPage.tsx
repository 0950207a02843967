import type { SessionAnswer } from '#contract/access.ts'

import { useSession } from '../session/sessionQuery.ts'
import { Page } from '../shell/Page.tsx'
import { useText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { AuditPanel } from './AuditPanel.tsx'
import { TokensPanel } from './TokensPanel.tsx'
import { WallsPanel } from './WallsPanel.tsx'

/** Who else may look: screens, programs, and the record of all coming and going. For operators. */
export function AccessPage() {
  const { page } = useText().access
  return (
    <Page title={page.title}>
      <Content session={useSession()} />
    </Page>
  )
}

function Content({ session }: { session: SessionAnswer | null }) {
  const { page } = useText().access
  if (session === null) {
    return (
      <p role="status" className="p-6 text-second">
        {page.loading}
      </p>
    )
  }
  if (session.mode === 'none') return <Message heading={page.none} text={page.noneHint} />
  if (session.role !== 'operator')
    return <Message heading={page.viewer} text={page.viewerHint(session.name ?? '')} />
  return (
    <div className="grid gap-4 p-4 lg:p-5">
      <h1 className="text-2xl font-semibold">{page.title}</h1>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,30rem),1fr))] items-start gap-4">
        <WallsPanel />
        <TokensPanel />
      </div>
      <AuditPanel />
    </div>
  )
}
