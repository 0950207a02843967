import type { ProjectDiagnostics } from '#contract/diagnostics.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'

type Counters = ProjectDiagnostics['counters']

/** What DRS sent that it should not have; only what has happened is listed. */
export function Oddities({ counters }: { counters: Counters }) {
  const { support } = useText()
  const format = useFormat()
  // The catalog has exactly the keys of the contract's counters.
  const kinds = Object.keys(support.counter) as (keyof Counters)[]
  const seen = kinds.filter((kind) => counters[kind] > 0)
  return (
    <div>
      <h3 className="text-second">{support.oddities}</h3>
      {seen.length === 0 ? (
        <p>{support.noOddities}</p>
      ) : (
        <ul>
          {seen.map((kind) => (
            <li key={kind} className="flex gap-2">
              <span className="min-w-8 text-end font-semibold">{format.count(counters[kind])}</span>
              {support.counter[kind]}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
