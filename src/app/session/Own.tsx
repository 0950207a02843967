import { lazy, Suspense } from 'react'

import { WholeText } from '../shell/PageText.tsx'
import { persistently } from '../shell/persistently.ts'

const loadOwnChoices = () =>
  persistently(() => import('./OwnChoices.tsx').then(({ OwnChoices }) => ({ default: OwnChoices })))
const OwnChoices = lazy(loadOwnChoices)

/** Who looks, and what they have chosen for themselves; loaded when it is asked for. */
export function Own() {
  return (
    <Suspense fallback={null}>
      <WholeText screen={loadOwnChoices}>
        <OwnChoices />
      </WholeText>
    </Suspense>
  )
}
