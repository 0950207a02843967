// Passwords as they are kept: argon2id in the PHC format, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** OWASP's least for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const
const SALT_BYTES = 16
const HASH_BYTES = 32

const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/

type Cost = { memory: number; passes: number; parallelism: number }

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(password, { ...COST, salt, length: HASH_BYTES })
  const { memory, passes, parallelism } = COST
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/** True where the text is such a hash. */
export const isPasswordHash = (text: string): boolean => PHC.test(text)

/** The same work whether there is such a user (`kept`) or not (null), so that the time tells nothing. */
export async function verifyPassword(password: string, kept: string | null): Promise<boolean> {
  const match = PHC.exec(kept ?? NOBODY)
  if (!match) return false
  const [, memory, passes, parallelism, salt = '', hash = ''] = match
  const expected = Buffer.from(hash, 'base64')
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const got = await derive(password, {
    ...cost,
    salt: Buffer.from(salt, 'base64'),
    length: expected.length,
  })
  return timingSafeEqual(got, expected) && kept !== null
}

/** A hash that nothing has. */
const NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`

const derive = (password: string, { salt, length, ...cost }: Cost & { salt: Buffer; length: number }) =>
  new Promise<Buffer>((resolve, reject) => {
    // One character may be written in several ways; which one depends on the keyboard.
    const message = password.normalize('NFKC')
    argon2('argon2id', { message, nonce: salt, tagLength: length, ...cost }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    )
  })

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')
