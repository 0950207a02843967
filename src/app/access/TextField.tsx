import type { InputHTMLAttributes } from 'react'

type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & { label: string; name: string }

/** One line of text with its label above it. */
export function TextField({ label, className = '', ...rest }: TextFieldProps) {
  return (
    <label className={`grid min-w-0 gap-1 ${className}`}>
      <span className="text-second">{label}</span>
      <input
        required
        autoComplete="off"
        spellCheck={false}
        className="w-full rounded-md border border-strong bg-ground px-2.5 py-1.5 placeholder:text-third"
        {...rest}
      />
    </label>
  )
}
