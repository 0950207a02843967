import { expect, test } from 'vitest'

import { hashPassword, isPasswordHash, verifyPassword } from './hashPassword.ts'

test('a password is known by its hash, which is another one each time', async () => {
  const [first, second] = [await hashPassword('pässword of Ann'), await hashPassword('pässword of Ann')]
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(first).not.toBe(second)
  expect(isPasswordHash(first)).toBe(true)
  expect(await verifyPassword('pässword of Ann', first)).toBe(true)
  expect(await verifyPassword('pa\u0308ssword of Ann', first)).toBe(true)
  expect(await verifyPassword('Pässword of Ann', first)).toBe(false)
  expect(await verifyPassword('', first)).toBe(false)
})

// RFC 9106 has only vectors with a secret and associated data; this one is of the reference implementation's own tests.
test('a hash of the reference implementation is understood', async () => {
  const kept = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(await verifyPassword('password', kept)).toBe(true)
  expect(await verifyPassword('differentpassword', kept)).toBe(false)
})

test('a user who is not there has no password', async () => {
  expect(await verifyPassword('', null)).toBe(false)
  expect(await verifyPassword('A', null)).toBe(false)
})

const timeOf = async (kept: string | null): Promise<number> => {
  const begun = performance.now()
  await verifyPassword('a guess', kept)
  return performance.now() - begun
}

test('it takes as long to refuse who is not there as who is', async () => {
  const kept = await hashPassword('the password of a user')
  let [there, notThere] = [Infinity, Infinity]
  for (let round = 0; round < 5; round += 1) {
    // One after the other: only then is the quickest of each its own time.
    // oxlint-disable-next-line no-await-in-loop
    ;[there, notThere] = [Math.min(there, await timeOf(kept)), Math.min(notThere, await timeOf(null))]
  }
  // Without the work it would be a thousandth; a busy machine makes a factor of two or three.
  expect(notThere / there).toBeGreaterThan(0.2)
  expect(notThere / there).toBeLessThan(5)
})

test.each([
  [''],
  ['password'],
  ['$argon2i$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  ['$argon2id$v=19$m=19456,t=2,p=1$AAAA$AAAA'],
  ['$2b$10$abcdefghijklmnopqrstuv'],
])('"%s" is no hash', async (text) => {
  expect(isPasswordHash(text)).toBe(false)
  expect(await verifyPassword('password', text)).toBe(false)
})
