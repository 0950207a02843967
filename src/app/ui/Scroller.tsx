import type { ReactNode } from 'react'

/** A box that scrolls where its content does not fit, by keys as well. `label` says what is in it. */
export function Scroller({
  label,
  className,
  children,
}: {
  label: string
  className: string
  children: ReactNode
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- only what has the focus is scrolled by keys
    <div role="group" aria-label={label} tabIndex={0} className={className}>
      {children}
    </div>
  )
}
