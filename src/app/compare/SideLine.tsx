import type { ReactNode } from 'react'

import { useText } from '../text/text.ts'
import type { SideName } from './compareView.ts'

type Props = { name: SideName; state?: ReactNode; counts?: ReactNode; took?: ReactNode }

/** One side of a card: its letter, state, counts and how long it took, each in the same place on every card. */
export function SideLine({ name, state, counts, took }: Props) {
  const { compare } = useText()
  return (
    <div className="grid grid-cols-[1rem_minmax(0,1fr)_9.5rem_5.5rem] items-center gap-x-2">
      <span className="text-second">
        <span aria-hidden="true">{compare.letter[name]}</span>
        <span className="sr-only">{compare.side[name]}</span>
      </span>
      <div className="min-w-0 text-second">{state}</div>
      <div className="text-end">{counts}</div>
      <div className="text-end">{took}</div>
    </div>
  )
}
