import { useEffect, useId, useRef } from 'react'

import { useText } from '../text/text.ts'
import { CopyButton } from '../ui/CopyButton.tsx'

type ShownOnceProps = {
  label: string
  /** The secret, or the address that holds it. */
  text: string
  copy: string
  onDone: () => void
}

/** A secret that can be copied now and never again. */
export function ShownOnce({ label, text, copy, onDone }: ShownOnceProps) {
  const { page } = useText().access
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <div className="grid gap-2 rounded-md border border-stalled bg-stalled-ground p-3">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={text}
          spellCheck={false}
          aria-describedby={`${id}-once`}
          onFocus={(event) => event.currentTarget.select()}
          className="min-w-0 flex-1 basis-60 rounded-md border border-strong bg-ground px-2.5 py-1.5"
        />
        <CopyButton
          text={text}
          label={copy}
          words={{ copy: page.copy, copied: page.copied, failed: page.copyFailed }}
        />
        <button
          type="button"
          onClick={onDone}
          className="rounded-md border border-line bg-panel px-2 py-0.5 text-second hover:border-strong hover:text-ink"
        >
          {page.done}
        </button>
      </div>
      <p id={`${id}-once`} className="text-stalled">
        {page.once}
      </p>
    </div>
  )
}
