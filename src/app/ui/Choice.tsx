import type { ReactNode } from 'react'

type ChoiceProps = {
  label: string
  /** Show the label beside the list; it names the list in any case. */
  labelled?: boolean
  value: string
  onChange: (value: string) => void
  /** Before the list opens, by pointer or keyboard. */
  onOpening?: () => void
  /** The options. */
  children: ReactNode
}

/** A native list to choose one from, as quiet as text until it is touched. */
export function Choice({ label, labelled = false, value, onChange, onOpening, children }: ChoiceProps) {
  return (
    <label className={`flex items-center gap-3 ${labelled ? 'justify-between' : ''}`}>
      <span className={labelled ? 'text-second' : 'sr-only'}>{label}</span>
      <select
        value={value}
        title={labelled ? undefined : label}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPointerDown={onOpening}
        onFocus={onOpening}
        className={`field-sizing-content cursor-pointer rounded-md bg-transparent px-1 py-1 text-second hover:text-ink ${labelled ? 'max-w-40' : 'max-w-32'}`}
      >
        {children}
      </select>
    </label>
  )
}
