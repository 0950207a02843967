import { useState } from 'react'

type NumberFieldProps = {
  label: string
  /** Null = none is chosen. */
  value: number | null
  range: { least: number; most: number }
  /** Smallest difference; whole numbers where absent. */
  step?: number
  /** What no choice is called, where the field may be empty. */
  absent?: string
  /** Null where the field is empty. Not told of what is out of range. */
  onChange: (value: number | null) => void
}

/** A number, taken over as it is typed. What is half typed or out of range stays in the field alone. */
export function NumberField({ label, value, range, step = 1, absent, onChange }: NumberFieldProps) {
  const [text, setText] = useState<string | null>(null)
  const change = (typed: string, isValid: boolean): void => {
    setText(typed)
    if (typed === '' ? absent !== undefined : isValid) onChange(typed === '' ? null : Number(typed))
  }
  return (
    <label className="flex items-center justify-between gap-3">
      <span className="text-second">{label}</span>
      <input
        type="number"
        value={text ?? value ?? ''}
        min={range.least}
        max={range.most}
        step={step}
        required={absent === undefined}
        placeholder={absent}
        onChange={({ currentTarget }) => change(currentTarget.value, currentTarget.validity.valid)}
        onBlur={() => setText(null)}
        className="w-28 rounded-md border border-strong bg-ground px-2.5 py-1 text-right tabular-nums invalid:border-failed"
      />
    </label>
  )
}
