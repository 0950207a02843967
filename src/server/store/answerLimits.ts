// The contract's own limits, said again: its modules bring a library of schemas, for which the thread that owns the
// file has no use and no time while the server starts. A test holds them together.

/** Points of one type in one answer. */
export const POINTS_MOST = 2_000
/** Events of one answer. */
export const EVENTS_MOST = 500
