import { useId, useState } from 'react'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { readTime } from './readTime.ts'

type TimeFieldProps = {
  /** Epoch ms. */
  at: number
  go: (at: number) => void
}

/** The exact moment in the chosen zone, to read and to write; Enter goes there, Escape leaves it as it was. */
export function TimeField({ at, go }: TimeFieldProps) {
  const { rewind: words } = useText()
  const format = useFormat()
  const fault = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const leave = (): void => {
    setDraft(null)
    setRefused(false)
  }
  const take = (text: string): boolean => {
    const read = readTime(text, format, at)
    setRefused(read === null)
    if (read !== null) go(read)
    return read !== null
  }
  return (
    <label className="relative flex shrink-0 items-center gap-2">
      <input
        type="text"
        aria-label={words.field(format.zoneName)}
        aria-invalid={refused}
        aria-describedby={refused ? fault : undefined}
        value={draft ?? format.dateTime(at)}
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (draft === null || take(draft))) setDraft(null)
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
        className="w-41 rounded-md border border-third bg-transparent px-2 py-0.5 tabular-nums aria-[invalid=true]:border-2 aria-[invalid=true]:border-dashed"
      />
      <span aria-hidden="true" className="max-w-32 truncate">
        {format.zoneName}
      </span>
      {refused && (
        <span
          id={fault}
          role="alert"
          className="absolute right-0 bottom-full mb-1.5 rounded-md bg-ground px-2 py-1 whitespace-nowrap text-ink"
        >
          {words.notATime}
        </span>
      )}
    </label>
  )
}
