/** A small button with a line around it. */
export const buttonClass =
  'rounded-md border border-strong bg-panel px-2.5 py-1 whitespace-nowrap text-second enabled:hover:text-ink disabled:opacity-45 aria-pressed:border-moving aria-pressed:text-ink'
