// Secrets that open something: made here, and kept only as their hash.
import { hash, randomBytes } from 'node:crypto'

/** 256 random bits, safe in a cookie and in a URL. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret; a plain hash is enough for one that cannot be guessed. */
export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url')

/** For people and paths; opens nothing. */
export const newId = (): string => randomBytes(9).toString('base64url')
