import type { TypeStanding } from '#domain/compare/compareSides.ts'

import { useText } from '../text/text.ts'
import { MarkShape } from '../ui/Mark.tsx'
import { isDiffering, standingShape } from './standingLook.ts'

/** Whether a type differs and in what: a mark and a word; what does not differ is quiet. */
export function Standing({ standing }: { standing: TypeStanding }) {
  const { compare } = useText()
  return (
    <span
      className={`inline-flex min-w-0 items-center gap-1.5 ${isDiffering(standing) ? 'font-semibold text-ink' : 'text-second'}`}
    >
      <span className={isDiffering(standing) ? '[&>svg]:fill-current [&>svg]:text-ink' : ''}>
        <MarkShape shape={standingShape[standing]} tone="plain" />
      </span>
      <span className="truncate">{compare.standing[standing]}</span>
    </span>
  )
}
