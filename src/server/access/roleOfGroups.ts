// What the groups of somebody let them do.
import type { RoleGroups } from '../config/configuration.ts'
import type { PersonRole } from './identity.ts'

/** The most that any of the groups gives; null = none of them may look. Names are compared letter by letter. */
export function roleOfGroups(
  groups: readonly string[],
  { operators, viewers }: RoleGroups,
): PersonRole | null {
  if (groups.some((group) => operators.includes(group))) return 'operator'
  return groups.some((group) => viewers.includes(group)) ? 'viewer' : null
}
