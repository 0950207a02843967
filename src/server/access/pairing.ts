// How a screen that shows a code is let in by an operator who types it.
import { randomInt } from 'node:crypto'

import type { WallCode } from '#contract/access.ts'

import type { Clock } from '../clock.ts'
import { failure, RequestError } from '../http/failure.ts'
import { addressKey } from './rateLimit.ts'
import { newSecret } from './secrets.ts'

/** No letter or digit that looks like another one from across a room. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LENGTH = 8
const OPEN_MS = 10 * 60_000
const MOST_OPEN = 20
/** So that one machine cannot keep all the others out. */
const MOST_PER_ADDRESS = 5

export type Asking = {
  code: string
  /** What only the screen knows. */
  secret: string
  /** Monotonic. */
  untilMs: number
  addressKey: string
  /** Secret of the link that was made for it; null = nobody has let it in yet. */
  link: string | null
}

export type Pairing = {
  /** @throws RequestError where too many are open */
  open: (address: string) => WallCode
  /** A screen that waits with this code, however it is typed; null = none. */
  byCode: (typed: string) => Asking | null
  bySecret: (secret: string) => Asking | null
}

export function createPairing(clock: Clock): Pairing {
  const asking = new Map<string, Asking>()

  const forgetOld = (): void => {
    for (const { secret, untilMs } of asking.values())
      if (untilMs <= clock.monotonicMs()) asking.delete(secret)
  }
  const waiting = (): Asking[] => [...asking.values()].filter(({ link }) => link === null)

  return {
    open: (address) => {
      forgetOld()
      const key = addressKey(address)
      // A screen that asks anew does not come back to its old code.
      const own = waiting().filter((one) => one.addressKey === key)
      if (own.length >= MOST_PER_ADDRESS && own[0]) asking.delete(own[0].secret)
      if (waiting().length >= MOST_OPEN)
        throw new RequestError(failure('too-many-codes', ['retry-after', '60']))
      const code = newCode()
      const secret = newSecret()
      asking.set(secret, {
        code,
        secret,
        untilMs: clock.monotonicMs() + OPEN_MS,
        addressKey: key,
        link: null,
      })
      return { code, secret, expiresAt: clock.nowMs() + OPEN_MS }
    },
    byCode: (typed) => {
      forgetOld()
      const plain = plainCode(typed)
      return waiting().find(({ code }) => plainCode(code) === plain) ?? null
    },
    bySecret: (secret) => {
      forgetOld()
      return asking.get(secret) ?? null
    },
  }
}

const plainCode = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')

function newCode(): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${letters.slice(0, CODE_LENGTH / 2)}-${letters.slice(CODE_LENGTH / 2)}`
}
