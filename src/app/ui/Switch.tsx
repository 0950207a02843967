type SwitchProps<T extends string> = {
  label: string
  value: T
  options: readonly { value: T; name: string }[]
  onChange: (value: T) => void
}

/** A few choices side by side, one of them pressed. */
export function Switch<T extends string>({ label, value, options, onChange }: SwitchProps<T>) {
  return (
    <div role="group" aria-label={label} className="flex overflow-hidden rounded-md border border-strong">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="bg-panel px-3 py-1 text-second not-first:border-l not-first:border-strong hover:text-ink focus-visible:-outline-offset-2 aria-pressed:bg-raised aria-pressed:font-medium aria-pressed:text-ink"
        >
          {option.name}
        </button>
      ))}
    </div>
  )
}
