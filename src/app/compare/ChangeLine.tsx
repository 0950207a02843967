import type { ReactNode } from 'react'

import type { CountDifference } from '#domain/compare/countDifference.ts'
import type { Difference } from '#domain/history/runComparison.ts'

import { useText } from '../text/text.ts'
import { CountChange } from './CountChange.tsx'
import { TookDifference } from './TookDifference.tsx'

type Props = { src: CountDifference; dst: CountDifference; took: Difference | null }

/** Side B against side A on a card, in one line. */
export function ChangeLine({ src, dst, took }: Props) {
  const { table } = useText().compare
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-0.5">
      <span className="text-second">{table.against}</span>
      <Change name={table.source}>
        <CountChange difference={src} />
      </Change>
      <Change name={table.dr}>
        <CountChange difference={dst} />
      </Change>
      {took !== null && (
        <Change name={table.took}>
          <TookDifference difference={took} />
        </Change>
      )}
    </p>
  )
}

function Change({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className="whitespace-nowrap">
      <span className="text-second">{name} </span>
      {children}
    </span>
  )
}
