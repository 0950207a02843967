import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'

import { sessionQuery } from '../session/sessionQuery.ts'
import { goOn, useStandstill } from '../standstill.ts'
import { useText } from '../text/text.ts'
import { readToken, refusalQuery, tokenQuery } from './claimWall.ts'
import { useLinkName } from './useLinkName.ts'
import { WallCodeScreen } from './WallCodeScreen.tsx'
import { WallNotice } from './WallNotice.tsx'

/**
 * Lets a screen in that nobody sits in front of: by the token of its address, by the link it has, or by a code that an
 * operator types elsewhere. It never asks for a password. Put it around the wall, inside WholeText.
 */
export function WallDoor({ children }: { children: ReactNode }) {
  const { door } = useText().access
  const client = useQueryClient()
  const still = useStandstill()
  const { data: session } = useQuery(sessionQuery)
  const [token] = useState(() => readToken(location.hash))
  const claim = useQuery({ ...tokenQuery(token ?? ''), enabled: token !== null })
  const refusal = useQuery({ ...refusalQuery, enabled: still === 'signed-out' })
  const linkName = useLinkName(session?.body ?? null)
  const [pairsAgain, setPairsAgain] = useState(false)
  if (pairsAgain && still === null) setPairsAgain(false)
  useEffect(() => {
    // Whoever paused another screen did not mean a wall.
    goOn(client, 'paused')
  }, [client])

  if (token !== null && claim.data === undefined) {
    return <WallNotice heading={claim.isError ? door.claimingAgain : door.claiming} />
  }
  if (still === null || still === 'paused') return children
  if (still === 'signed-out' && refusal.isPending) return <WallNotice heading={door.preparing} />
  const isDead = claim.data === 'revoked' || claim.data === 'expired'
  if (pairsAgain || (still === 'signed-out' && !isDead)) return <WallCodeScreen />
  const again = { name: door.pairAgain, run: () => setPairsAgain(true) }
  if (still === 'signed-out')
    return <WallNotice heading={door.dead} text={door.deadHint} action={again} grave />
  const heading = linkName === null ? door.revokedUnnamed : door.revoked(linkName)
  return <WallNotice heading={heading} text={door.revokedHint} action={again} grave />
}
