// Who a request comes from, once that is known.
import type { Scope } from '#contract/access.ts'

export type PersonRole = 'operator' | 'viewer'

/** `local`: whoever sits at this machine, where there is no access control. */
export type Person = { kind: 'local' | 'user'; name: string; role: PersonRole }

export type Identity =
  | Person
  | { kind: 'wall'; id: string; name: string; role: 'wall' }
  | { kind: 'token'; id: string; name: string; role: 'viewer'; scopes: readonly Scope[] }
