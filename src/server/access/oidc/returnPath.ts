// Where somebody goes on after signing in: the page they came from, and nothing outside of this server.

/** A cookie has to hold it. */
const LONGEST = 1_024
/** Stands for this server; an address that leads away leads to another one. */
const HERE = 'http://here.invalid'

/** Path and query of `to`, which anybody may have written; `/` where it leads anywhere else. */
export function returnPath(to: string | null): string {
  // A browser takes a backslash for a slash and drops tabs and line breaks, so that //host hides in many spellings.
  if (to === null || !/^\/(?![/\\])/.test(to) || /[\\\p{C}]/u.test(to) || !URL.canParse(to, HERE)) return '/'
  const { origin, pathname, search } = new URL(to, HERE)
  const path = pathname + search
  const isPage = origin === HERE && !pathname.startsWith('//') && !/^\/(api|auth|v3)\//.test(pathname)
  return isPage && path.length <= LONGEST ? path : '/'
}
