// What the browser knows by itself: whether the server still answers.

/** A call takes a little; without this one late answer would raise the alarm. */
const GRACE_MS = 500

/** Nothing has come for two browser polls. `pollMs`: the interval in force since the last answer. */
export const isLost = ({ sinceAnswerMs, pollMs }: { sinceAnswerMs: number; pollMs: number }): boolean =>
  sinceAnswerMs > 2 * pollMs + GRACE_MS
