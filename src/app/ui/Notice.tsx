import type { ReactNode } from 'react'

/** A line across the page that says something beside the figures; polite to screen readers. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-raised px-4 py-2 text-second [overflow-wrap:anywhere] lg:px-5"
    >
      {children}
    </div>
  )
}
