// Sign-in by name and password: how often one may try, and one hash at a time.
import type { Clock } from '../../clock.ts'
import { failure, RequestError } from '../../http/failure.ts'
import { addressKey, createRateLimit } from '../rateLimit.ts'
import type { SignedIn } from '../sessions.ts'
import { verifyPassword } from './hashPassword.ts'
import { stampOf, userKey, type UserList } from './users.ts'

/** A minute, per address and per account. */
const TRIES = { most: 10, withinMs: 60_000 }
/** Each waits some 50 ms per one before it. */
const MOST_WAITING = 20

export type Credentials = { user: string; password: string; address: string }

/** Null = no such user, or another password. @throws RequestError where nobody may try now */
export type CheckPassword = (credentials: Credentials) => Promise<SignedIn | null>

export function createCheckPassword(users: UserList, clock: Clock): CheckPassword {
  const byAddress = createRateLimit(clock, TRIES)
  const byAccount = createRateLimit(clock, TRIES)
  const oneByOne = createQueue(MOST_WAITING)

  return async ({ user: name, password, address }) => {
    const keys = { address: addressKey(address), account: userKey(name) }
    refuseTooMany(byAddress.take(keys.address))
    refuseTooMany(byAccount.take(keys.account))
    const isRight = await oneByOne(() => verifyPassword(password, users.find(name)?.hash ?? null))
    // Who is there now: the file may have changed while the hash was computed.
    const user = isRight ? users.find(name) : null
    if (user === null) return null
    byAddress.giveBack(keys.address)
    byAccount.giveBack(keys.account)
    return { name: user.name, role: user.role, stamp: stampOf(user) }
  }
}

function refuseTooMany(waitMs: number | null): void {
  if (waitMs === null) return
  const seconds = String(Math.max(1, Math.ceil(waitMs / 1_000)))
  throw new RequestError(failure('too-many-tries', ['retry-after', seconds]))
}

/** @throws RequestError where too many wait */
function createQueue(most: number) {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (waiting >= most) throw new RequestError(failure('sign-in-busy', ['retry-after', '1']))
    waiting += 1
    const turn = last.then(task)
    last = turn.catch(() => {})
    try {
      return await turn
    } finally {
      waiting -= 1
    }
  }
}
