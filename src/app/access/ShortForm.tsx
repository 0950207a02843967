import { useId, type ReactNode } from 'react'

type ShortFormProps = {
  heading: string
  hint?: string
  submit: string
  busy: boolean
  /** Why it was not done, or that it was. */
  failure: string | null
  done: string | null
  onSubmit: (fields: ReadonlyMap<string, readonly string[]>, form: HTMLFormElement) => void
  children: ReactNode
}

/** A few fields in a line and one button. */
export function ShortForm(props: ShortFormProps) {
  const { heading, hint, submit, busy, failure, done, onSubmit, children } = props
  const id = useId()
  return (
    <form
      aria-labelledby={id}
      className="grid gap-2 border-t border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) onSubmit(fieldsOf(event.currentTarget), event.currentTarget)
      }}
    >
      <h3 id={id} className="font-semibold">
        {heading}
      </h3>
      {hint !== undefined && <p className="text-second">{hint}</p>}
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        {children}
        <button
          type="submit"
          aria-disabled={busy}
          className="rounded-md bg-ink px-3 py-1.5 font-semibold text-ground aria-disabled:opacity-70"
        >
          {submit}
        </button>
      </div>
      {failure !== null && (
        <p role="alert" className="text-failed">
          {failure}
        </p>
      )}
      <p role="status" className="empty:hidden">
        {done}
      </p>
    </form>
  )
}

/** What was typed and ticked, by the names of the fields. */
function fieldsOf(form: HTMLFormElement): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value.trim()])
  }
  return fields
}
