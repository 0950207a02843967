// Tokens that were issued: for which project, until when, and which of them are refused.
import { hexOf } from './random.ts'

export type IssuedToken = {
  /** 1 for the first one issued. */
  serial: number
  token: string
  projectId: string
  issuedAt: number
  expiresAt: number
}

export type TokenBook = {
  issued: readonly IssuedToken[]
  issue: (projectId: string, nowMs: number) => IssuedToken
  find: (token: string) => IssuedToken | null
  /** Every token issued so far is expired from now on. */
  expireAll: () => void
  isExpired: (token: IssuedToken, nowMs: number) => boolean
}

const LIFE_MS = 24 * 3_600_000
/** Real ones have a few thousand characters. */
const TOKEN_LENGTH = 5_000

export const createTokenBook = (seed: number): TokenBook => {
  const issued: IssuedToken[] = []
  let expiredUpTo = 0
  return {
    issued,
    issue: (projectId, nowMs) => {
      const serial = issued.length + 1
      const text = `MII${hexOf(TOKEN_LENGTH, seed, 'token', serial)}`
      const token = { serial, token: text, projectId, issuedAt: nowMs, expiresAt: nowMs + LIFE_MS }
      issued.push(token)
      return token
    },
    find: (token) => issued.find((known) => known.token === token) ?? null,
    expireAll: () => {
      expiredUpTo = issued.length
    },
    isExpired: (token, nowMs) => token.serial <= expiredUpTo || nowMs >= token.expiresAt,
  }
}
