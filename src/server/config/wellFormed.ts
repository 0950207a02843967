// The forms of what may come in a path or go into one.

/** Ids of DRS projects and tasks. They look like UUIDs and are not: nothing more is known of them. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/
export const idExpected = 'letters, digits, "_" and "-", 1 to 64 of them'

/** Names of projects in the configuration. */
export const projectNamePattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
