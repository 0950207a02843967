import { useState } from 'react'

import { useFormat } from '../format/useFormat.ts'
import { useNow } from '../now.ts'
import { useText } from '../text/text.ts'
import type { useRevoke } from './accessQueries.ts'
import { RevokeDialog, type RevokeWords } from './RevokeDialog.tsx'

/** What somebody else was given to come in by: a link of a screen or a token of a program. */
export type Grant = { id: string; name: string; madeAt: number; madeBy: string; revokedAt: number | null }

type GrantListProps<T extends Grant> = {
  grants: readonly T[]
  empty: string
  /** What else there is to say of one. */
  factsOf: (grant: T) => string
  revoke: ReturnType<typeof useRevoke>
  words: RevokeWords
}

/** Those that let somebody in, each with the way to revoke it; the revoked ones fold away. */
export function GrantList<T extends Grant>({ grants, empty, factsOf, revoke, words }: GrantListProps<T>) {
  const { page } = useText().access
  const format = useFormat()
  const [revoking, setRevoking] = useState<T | null>(null)
  const valid = grants.filter(({ revokedAt }) => revokedAt === null)
  const revoked = grants.filter(({ revokedAt }) => revokedAt !== null)
  return (
    <>
      {valid.length === 0 && <p className="text-second">{empty}</p>}
      <ul className="grid">
        {valid.map((grant) => (
          <Line key={grant.id} grant={grant} facts={factsOf(grant)} onRevoke={() => setRevoking(grant)} />
        ))}
      </ul>
      {revoked.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer text-second hover:text-ink">
            {page.revokedOnes(revoked.length, format.count(revoked.length))}
          </summary>
          <ul className="grid">
            {revoked.map((grant) => (
              <Line key={grant.id} grant={grant} facts={factsOf(grant)} />
            ))}
          </ul>
        </details>
      )}
      {revoking && (
        <RevokeDialog grant={revoking} words={words} revoke={revoke} onClose={() => setRevoking(null)} />
      )}
    </>
  )
}

function Line({ grant, facts, onRevoke }: { grant: Grant; facts: string; onRevoke?: () => void }) {
  const { page } = useText().access
  const format = useFormat()
  const nowMs = useNow()
  const { name, madeAt, madeBy, revokedAt } = grant
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0">
      <div className="min-w-0 flex-1 basis-52 [overflow-wrap:anywhere]">
        <strong className={`font-semibold ${revokedAt === null ? '' : 'text-second line-through'}`}>
          <bdi>{name}</bdi>
        </strong>
        <p className="text-second">
          {[
            ...(revokedAt === null ? [] : [page.revoked(format.time(revokedAt, nowMs))]),
            facts,
            page.made(format.time(madeAt, nowMs), madeBy),
          ].join(' · ')}
        </p>
      </div>
      {onRevoke && (
        <button
          type="button"
          aria-label={page.revokeNamed(name)}
          onClick={onRevoke}
          className="rounded-md border border-strong px-2.5 py-1 text-failed hover:bg-failed-ground"
        >
          {page.revoke}
        </button>
      )}
    </li>
  )
}
