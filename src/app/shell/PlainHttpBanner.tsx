import { useSession } from '../session/sessionQuery.ts'
import { useFirstText } from '../text/text.ts'
import { Notice } from '../ui/Notice.tsx'

/** Says on every screen, for as long as it is so, that what crosses the network can be read by others. */
export function PlainHttpBanner() {
  const { shell } = useFirstText()
  if (useSession()?.plainHttp !== true) return null
  return (
    <Notice>
      <strong className="font-semibold text-stalled">{shell.plainHttp}</strong>
    </Notice>
  )
}
