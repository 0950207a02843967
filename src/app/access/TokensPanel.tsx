import { useQuery } from '@tanstack/react-query'

import type { ApiToken } from '#contract/access.ts'

import { useText } from '../text/text.ts'
import { tokensQuery, useRevoke } from './accessQueries.ts'
import { GrantList } from './GrantList.tsx'
import { Loaded } from './Loaded.tsx'
import { MakeToken } from './MakeToken.tsx'
import { Panel } from './Panel.tsx'
import { useUsed } from './useUsed.ts'

/** Programs that look: which tokens there are, and how another one is made. */
export function TokensPanel() {
  const { tokens, page } = useText().access
  const used = useUsed()
  const revoke = useRevoke('token')
  return (
    <Panel title={tokens.title} lead={tokens.lead}>
      <Loaded query={useQuery(tokensQuery)}>
        {(body) => (
          <GrantList<ApiToken>
            grants={body.tokens}
            empty={tokens.empty}
            factsOf={({ scopes, lastUsedAt }) =>
              `${scopes.map((scope) => tokens.scope[scope]).join(page.comma)} · ${used(lastUsedAt)}`
            }
            revoke={revoke}
            words={{ title: tokens.revokeTitle, hint: tokens.revokeHint }}
          />
        )}
      </Loaded>
      <MakeToken />
    </Panel>
  )
}
