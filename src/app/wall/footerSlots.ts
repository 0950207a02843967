// What the line at the foot says in turn.

/** Grave: figures are missing or wrong while it holds. Small: all is well, but for this. */
export type Notices = { grave: readonly string[]; small: readonly string[] }

/** So many turns in a row belong to the events before a small notice comes. */
const CALM_TURNS = 5

/** The turns of one round, each as long as the others; null = the latest events. Never empty. */
export const footerSlots = ({ grave, small }: Notices): (string | null)[] => [
  ...grave,
  ...Array.from({ length: grave.length === 0 ? CALM_TURNS : 1 }, () => null),
  ...small,
]
