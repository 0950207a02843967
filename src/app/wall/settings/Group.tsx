import type { ReactNode } from 'react'

/** Choices that belong together, under their name. */
export function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-2 border-t border-line pt-3">
      <legend className="float-left mb-2 w-full font-semibold">{name}</legend>
      {children}
    </fieldset>
  )
}
