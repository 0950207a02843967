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
        <dl className="grid w-fit grid-cols-[auto_auto] gap-x-4">
          {seen.map((kind) => (
            <div key={kind} className="contents">
              <dt>{support.counter[kind]}</dt>
              <dd className="text-end font-semibold">{format.count(counters[kind])}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
