import { useState } from 'react'

type Props = {
  /** What the button copies. */
  text: string
  /** Whole name for assistive technology. */
  label: string
  words: { copy: string; copied: string; failed: string }
}

type Outcome = 'idle' | 'copied' | 'failed'

/** Copies a text and says in place whether it did: plain http on a LAN has no clipboard. */
export function CopyButton({ text, label, words }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('idle')
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome(copyBySelection(text) ? 'copied' : 'failed')
    }
  }
  const said = { idle: words.copy, copied: words.copied, failed: words.failed }[outcome]
  return (
    <button
      type="button"
      aria-label={outcome === 'idle' ? label : said}
      title={label}
      onClick={() => void copy()}
      onBlur={() => setOutcome('idle')}
      className="rounded-md border border-line bg-panel px-2 py-0.5 text-second hover:border-strong hover:text-ink"
    >
      <span aria-live="polite">{said}</span>
    </button>
  )
}

/** The way that works without a secure context: select a text in a field and copy the selection. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  const host = document.activeElement?.closest('dialog') ?? document.body
  host.append(field)
  const focused = document.activeElement
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}
