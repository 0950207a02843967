// How much of the record is kept, in memory and in the store.

export const AUDIT_KEPT_MS = 90 * 24 * 3_600_000
export const AUDIT_MOST = 10_000
/** Failed sign-ins among them: whoever guesses all day must not wash away the rest. */
export const AUDIT_MOST_FAILED = 500
