import type { ReactNode } from 'react'

type ChoiceProps = {
  label: string
  /** Show the label beside the list; it names the list in any case. */
  labelled?: boolean
  value: string
  onChange: (value: string) => void
  /** What stands in the list's place until it is opened, where its own words take too much room. */
  face?: ReactNode
  /** Before the list opens, by pointer or keyboard. */
  onOpening?: () => void
  /** The options. */
  children: ReactNode
}

/** A native list to choose one from, as quiet as text until it is touched. */
export function Choice(props: ChoiceProps) {
  const { label, labelled = false, value, onChange, face, onOpening, children } = props
  return (
    <label
      className={`relative flex items-center gap-3 ${labelled ? 'justify-between' : ''} ${face === undefined ? '' : faceClass}`}
    >
      {face}
      <span className={labelled ? 'text-second' : 'sr-only'}>{label}</span>
      <select
        value={value}
        title={labelled ? undefined : label}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPointerDown={onOpening}
        onFocus={onOpening}
        className={`cursor-pointer rounded-md ${face === undefined ? `field-sizing-content bg-transparent px-1 py-1 text-second hover:text-ink ${labelled ? 'max-w-40' : 'max-w-44'}` : 'absolute inset-0 w-full opacity-0'}`}
      >
        {children}
      </select>
    </label>
  )
}

/** The list lies unseen over its face and still takes pointer and keyboard. */
const faceClass =
  'h-8 min-w-8 justify-center rounded-md px-1.5 text-second hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-moving'
