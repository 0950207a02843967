// Who somebody is by the word of a reverse proxy that is trusted. From any other peer its headers mean nothing.
import type { ProxyAccess } from '../../config/configuration.ts'
import { failure, RequestError } from '../../http/failure.ts'
import type { Identify } from '../identify.ts'
import { NoGroupError } from '../noGroupError.ts'
import { roleOfGroups } from '../roleOfGroups.ts'
import type { Sightings } from './sightings.ts'
import { soleHeader } from './soleHeader.ts'

/** Asked anew with every request: there is no session that could outlive the proxy's word. */
export const identifyByProxy =
  ({ userHeader, groupsHeader, ...roles }: ProxyAccess, sightings: Sightings): Identify =>
  ({ rawHeaders }, { isFromProxy, address }) => {
    if (!isFromProxy) return null
    const name = soleHeader(rawHeaders, userHeader)
    const groups = groupsOf(soleHeader(rawHeaders, groupsHeader))
    if (name === null) return null
    // Two headers that something on the way made into one.
    if (name.includes(',')) throw new RequestError(failure('unclear-user'))
    const role = roleOfGroups(groups, roles)
    sightings.note(name, address, role !== null)
    if (role === null) throw new NoGroupError(name)
    return { kind: 'user', name, role }
  }

/** With commas, as most proxies write a list, or with bars, as authentik does. */
const groupsOf = (value: string | null): readonly string[] =>
  value === null ? [] : value.split(/[,|]/).map((group) => group.trim())
