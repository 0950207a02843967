import { useQuery } from '@tanstack/react-query'

import type { WallCode } from '#contract/access.ts'

import { ApiError, type Answer } from '../api.ts'
import { useFormat } from '../format/useFormat.ts'
import { useFromReading } from '../now.ts'
import { serverNow } from '../serverClock.ts'
import { useSession } from '../session/sessionQuery.ts'
import { useFirstText, useText } from '../text/text.ts'
import { codeQuery, pairingQuery } from './claimWall.ts'
import { WallNotice } from './WallNotice.tsx'

/** What a screen without a link shows: a code, and what to do with it. It goes away once somebody has typed it. */
export function WallCodeScreen() {
  const { door } = useText().access
  const { data: code, error } = useQuery(codeQuery)
  if (code) return <Code code={code} />
  if (error === null) return <WallNotice heading={door.preparing} />
  const isOpen = error instanceof ApiError && error.code === 'not-encrypted'
  return <WallNotice heading={isOpen ? door.notEncrypted : door.noCode} />
}

function Code({ code }: { code: Answer<WallCode> }) {
  const { door } = useText().access
  const { shell } = useFirstText()
  const isPlain = useSession()?.plainHttp === true
  useQuery(pairingQuery(code.body.secret))
  return (
    <main className="grid min-h-dvh place-content-center gap-[2.5vh] p-[6vmin] text-[max(1.2rem,3.2vmin)]">
      <h1 className="text-[max(1.6rem,5vmin)] font-semibold">{door.title}</h1>
      <p className="text-second">
        {door.lead}{' '}
        <strong className="text-ink [overflow-wrap:anywhere]">{`${location.origin}/access`}</strong>
        {', '}
        {door.afterwards}
      </p>
      <p
        aria-label={door.code(code.body.code.split('').join(' '))}
        role="img"
        className="text-[min(10.5vw,28vh)] leading-none font-bold whitespace-nowrap"
      >
        {code.body.code}
      </p>
      <p className="text-second">
        <Left code={code} />
      </p>
      {isPlain && <p className="font-semibold text-stalled">{shell.plainHttp}</p>}
    </main>
  )
}

function Left({ code }: { code: Answer<WallCode> }) {
  const { door } = useText().access
  const format = useFormat()
  const left = useFromReading((reading) =>
    format.duration(Math.max(0, code.body.expiresAt - serverNow(code.heard, reading))),
  )
  return door.validFor(left)
}
