// What a provider says of somebody: a name to show, and groups.

/** `sub`: the provider's own id of them, which every token has. */
export type Claims = Readonly<Record<string, unknown>> & { sub: string }

const LONGEST_NAME = 128

/** The most readable of the names that are told. */
export function nameIn(claims: Claims): string {
  const told = ['preferred_username', 'email', 'name'].map((claim) => claims[claim])
  const [name = claims.sub] = told.flatMap((value) => (typeof value === 'string' && value.trim()) || [])
  return name.slice(0, LONGEST_NAME)
}

/**
 * Names of groups: a list, or one alone. Null = nothing is said of groups. `claim` is the name of a claim, or leads with
 * dots into one, as `realm_access.roles` does.
 */
export function groupsIn(claims: Readonly<Record<string, unknown>>, claim: string): readonly string[] | null {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : inside(claims, claim.split('.'))
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((group) => typeof group === 'string') : null
}

function inside(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return undefined
  return inside(Object.entries(value).find(([name]) => name === first)?.[1], rest)
}
