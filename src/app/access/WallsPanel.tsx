import { useQuery } from '@tanstack/react-query'

import type { WallLink } from '#contract/access.ts'

import { useText } from '../text/text.ts'
import { wallsQuery, useRevoke } from './accessQueries.ts'
import { GrantList } from './GrantList.tsx'
import { Loaded } from './Loaded.tsx'
import { MakeLink } from './MakeLink.tsx'
import { PairForm } from './PairForm.tsx'
import { Panel } from './Panel.tsx'
import { useUsed } from './useUsed.ts'

/** Screens that look without a person: which there are, and how another one comes in. */
export function WallsPanel() {
  const { walls } = useText().access
  const used = useUsed()
  const revoke = useRevoke('wall')
  return (
    <Panel title={walls.title} lead={walls.lead}>
      <Loaded query={useQuery(wallsQuery)}>
        {(body) => (
          <GrantList<WallLink>
            grants={body.walls}
            empty={walls.empty}
            factsOf={({ lastUsedAt, lastUsedFrom }) => used(lastUsedAt, lastUsedFrom)}
            revoke={revoke}
            words={{ title: walls.revokeTitle, hint: walls.revokeHint }}
          />
        )}
      </Loaded>
      <PairForm />
      <MakeLink />
    </Panel>
  )
}
