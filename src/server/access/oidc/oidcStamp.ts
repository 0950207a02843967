import type { OidcAccess } from '../../config/configuration.ts'
import { hashOf } from '../secrets.ts'

/** Changes with the provider and with the groups that may look: sessions rest on both. */
export function oidcStamp({ issuer, clientId, groupsClaim, operators, viewers }: OidcAccess): string {
  const all = JSON.stringify([issuer, clientId, groupsClaim, operators, viewers])
  return `oidc:${hashOf(all).slice(0, 22)}`
}
