// Who looks, and what that lets them do: sessions, wall links, tokens and the record of both.
import * as z from 'zod/mini'

const instant = z.nullable(z.number())

/** How people prove who they are. `none`: the server answers its own machine only, and whoever sits there may do all. */
export const AccessMode = z.enum(['none', 'password', 'proxy', 'oidc'])
export type AccessMode = z.infer<typeof AccessMode>

/** A viewer looks; an operator also pairs screens and makes tokens; a wall looks at one screen's worth. */
export const Role = z.enum(['viewer', 'operator', 'wall'])
export type Role = z.infer<typeof Role>

/** Answer of `GET /api/session`, the one call that anybody may make. */
export const SessionAnswer = z.object({
  mode: AccessMode,
  /** Null = nobody is signed in. For a wall the name of its link. */
  name: z.nullable(z.string()),
  role: z.nullable(Role),
  /** Names and passwords cross a network in the clear: said on every screen. */
  plainHttp: z.boolean(),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>

/** Body of `POST /api/session`. */
export const SignIn = z.object({
  user: z.string().check(z.minLength(1), z.maxLength(128)),
  password: z.string().check(z.minLength(1), z.maxLength(1_024)),
})
export type SignIn = z.infer<typeof SignIn>

/** A screen that may look without a person. */
export const WallLink = z.object({
  id: z.string(),
  name: z.string(),
  madeAt: z.number(),
  madeBy: z.string(),
  lastUsedAt: instant,
  /** Address of the last use. */
  lastUsedFrom: z.nullable(z.string()),
  revokedAt: instant,
})
export type WallLink = z.infer<typeof WallLink>

export const WallsAnswer = z.object({ walls: z.array(WallLink) })
export type WallsAnswer = z.infer<typeof WallsAnswer>

const name = z.string().check(z.minLength(1), z.maxLength(80))

/** Body of `POST /api/walls`: a link to open on the screen, told this once. */
export const NewWall = z.object({ name })
/** `token` goes into the fragment of `/wall`. */
export const WallMade = z.object({ wall: WallLink, token: z.string() })
export type WallMade = z.infer<typeof WallMade>

/** Answer of `POST /api/wall/code`: what a screen without a link shows, and the secret with which it asks for its turn. */
export const WallCode = z.object({ code: z.string(), secret: z.string(), expiresAt: z.number() })
export type WallCode = z.infer<typeof WallCode>

/** Body of `POST /api/walls/pair`: an operator lets the screen in that shows this code. */
export const PairWall = z.object({ code: z.string().check(z.minLength(1), z.maxLength(32)), name })

/** Body of `POST /api/wall/claim`: either the secret of a code or the token of a link. */
export const ClaimWall = z.object({ secret: z.optional(z.string()), token: z.optional(z.string()) })

/** `waiting`: nobody has let the screen in yet. */
export const WallClaimed = z.object({ state: z.enum(['paired', 'waiting', 'expired', 'revoked']) })
export type WallClaimed = z.infer<typeof WallClaimed>

/** `read`: everything a viewer may read. `metrics`: readiness alone. */
export const Scope = z.enum(['read', 'metrics'])
export type Scope = z.infer<typeof Scope>

export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(Scope),
  madeAt: z.number(),
  madeBy: z.string(),
  lastUsedAt: instant,
  revokedAt: instant,
})
export type ApiToken = z.infer<typeof ApiToken>

export const TokensAnswer = z.object({ tokens: z.array(ApiToken) })
export const NewToken = z.object({ name, scopes: z.array(Scope).check(z.minLength(1), z.maxLength(2)) })
/** `secret` is the token itself, told this once. */
export const TokenMade = z.object({ token: ApiToken, secret: z.string() })
export type TokenMade = z.infer<typeof TokenMade>

export const AuditKind = z.enum([
  'signed-in',
  'sign-in-failed',
  'signed-out',
  'link-paired',
  'link-used',
  'link-revoked',
  'token-made',
  'token-revoked',
])
export type AuditKind = z.infer<typeof AuditKind>

export const AuditEntry = z.object({
  at: z.number(),
  kind: AuditKind,
  /** Who did it: a user, a link or a token by its name; what was typed where nobody was recognized, cut. */
  who: z.string(),
  /** The link or token it was done to; null where there is none. */
  what: z.nullable(z.string()),
  /** Address it came from. */
  from: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** Newest first. */
export const AuditAnswer = z.object({ entries: z.array(AuditEntry) })
export type AuditAnswer = z.infer<typeof AuditAnswer>
