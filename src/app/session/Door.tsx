import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'

import { WholeText } from '../shell/PageText.tsx'
import { persistently } from '../shell/persistently.ts'
import { useStandstill } from '../standstill.ts'
import { isIn, sessionQuery } from './sessionQuery.ts'

const loadSignIn = () =>
  persistently(() => import('./SignIn.tsx').then(({ SignIn }) => ({ default: SignIn })))
const SignIn = lazy(loadSignIn)

/**
 * Asks who looks, and lets them in. Where a session ends under an open page, the sign-in lies over the view, which stays;
 * where nobody was in yet there is nothing to look at. A wall has a door of its own.
 */
export function Door({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  const still = useStandstill()
  const { data } = useQuery(sessionQuery)
  /** Who was in; null = nobody yet. */
  const [entered, setEntered] = useState<{ name: string } | null>(null)
  const shut = path !== '/wall' && still !== null && still !== 'paused'
  const name = data?.body.name ?? ''
  if (!shut && data !== undefined && isIn(data.body) && entered?.name !== name) setEntered({ name })
  return (
    <>
      {(!shut || entered) && children}
      {shut && (
        <Suspense fallback={null}>
          <WholeText screen={loadSignIn}>
            <SignIn before={entered?.name ?? null} />
          </WholeText>
        </Suspense>
      )}
    </>
  )
}
