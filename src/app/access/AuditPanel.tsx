import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { AuditEntry } from '#contract/access.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { auditQuery } from './accessQueries.ts'
import { Loaded } from './Loaded.tsx'
import { Panel } from './Panel.tsx'

/** So many at once: a thousand lines are seldom what somebody looks for. */
const STEP = 100

/** Who came in, who did not, and what was let in by whom; newest first. */
export function AuditPanel() {
  const { audit } = useText().access
  return (
    <Panel title={audit.title} lead={audit.lead}>
      <Loaded query={useQuery(auditQuery)}>{({ entries }) => <Entries entries={entries} />}</Loaded>
    </Panel>
  )
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  const { audit } = useText().access
  const format = useFormat()
  const [most, setMost] = useState(STEP)
  const rest = Math.min(STEP, entries.length - most)
  if (entries.length === 0) return <p className="text-second">{audit.empty}</p>
  return (
    <>
      <table className="w-full text-start [overflow-wrap:anywhere] max-md:block">
        <thead className="text-second max-md:sr-only">
          <tr>
            {[audit.time, audit.what, audit.who, audit.on, audit.from].map((heading) => (
              <th key={heading} scope="col" className="py-1 pe-4 text-start font-normal">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {entries.slice(0, most).map((entry, place) => (
            // Entries only come in front, and two may be alike: counted from the end each keeps its key.
            <Entry key={entries.length - place} entry={entry} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button
          type="button"
          onClick={() => setMost(most + STEP)}
          className="justify-self-start rounded-md border border-strong px-3 py-1.5 hover:bg-raised"
        >
          {audit.more(format.count(rest))}
        </button>
      )}
    </>
  )
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { access, words } = useText()
  const format = useFormat()
  const cell = 'py-1.5 pe-4 align-baseline max-md:inline max-md:pe-2'
  return (
    <tr className="border-t border-line max-md:block max-md:py-1.5">
      <td className={`${cell} whitespace-nowrap text-second`}>{format.dateTime(entry.at)}</td>
      <td className={`${cell} font-medium ${entry.kind === 'sign-in-failed' ? 'text-stalled' : ''}`}>
        {access.audit.kind[entry.kind]}
      </td>
      <td className={cell}>
        <bdi>{entry.who}</bdi>
      </td>
      <td className={`${cell} ${entry.what === null ? 'text-third max-md:hidden' : ''}`}>
        <bdi>{entry.what ?? words.noValue}</bdi>
      </td>
      <td className={`${cell} text-second`}>{entry.from}</td>
    </tr>
  )
}
