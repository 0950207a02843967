/** Two bars, one a step behind the other. */
export function Logo() {
  return (
    <svg viewBox="0 0 20 16" aria-hidden="true" className="h-4 w-5 shrink-0">
      <rect x="0" y="1" width="19" height="5" rx="2.5" className="fill-moving" />
      <rect x="2" y="9" width="12" height="5" rx="2.5" className="fill-moving opacity-60" />
    </svg>
  )
}
