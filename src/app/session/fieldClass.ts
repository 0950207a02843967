/** Look of a field that one types into to be let in. */
export const fieldClass =
  'w-full rounded-md border border-strong bg-ground px-2.5 py-2 text-[1.15rem] aria-invalid:border-failed'
