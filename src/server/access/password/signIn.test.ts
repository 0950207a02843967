import { expect, test } from 'vitest'

import { createDrivenClock } from '../../../testing/drivenClock.ts'
import { RequestError } from '../../http/failure.ts'
import { hashPassword } from './hashPassword.ts'
import { createCheckPassword, type Credentials } from './signIn.ts'
import type { User } from './users.ts'

const PASSWORD = 'correct horse battery staple'
/** Of that password, with the least that argon2id takes. */
const QUICK = '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$lUbZ8Jzij/5bOe3RDFNWB4YcFPBWi0usvNmLvSsyG7I'

const olga: User = { name: 'olga', role: 'operator', hash: QUICK }

/** A door that knows these users, and what it says to each try: a name, nobody, or the code of a refusal. */
const openDoor = (...users: User[]) => {
  const clock = createDrivenClock({ startAt: 0 })
  const find = (name: string) => users.find((user) => user.name === name) ?? null
  const check = createCheckPassword({ find, stop: () => {} }, clock)
  const told = async (tried: Partial<Credentials>): Promise<string> => {
    try {
      const user = await check({ user: 'olga', password: 'wrong', address: '192.0.2.1', ...tried })
      return user?.name ?? 'nobody'
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      return error.failure.code
    }
  }
  return { clock, told }
}

const inTurn = async (count: number, attempt: (index: number) => Promise<string>): Promise<string[]> => {
  const said: string[] = []
  // oxlint-disable-next-line no-await-in-loop
  for (let index = 0; index < count; index += 1) said.push(await attempt(index))
  return said
}

const tenAndNoMore = [...Array<string>(10).fill('nobody'), 'too-many-tries']

test('an account is tried ten times a minute, from however many addresses', async () => {
  const { clock, told } = openDoor(olga)
  expect(await inTurn(11, (index) => told({ address: `192.0.2.${index}` }))).toEqual(tenAndNoMore)
  expect(await told({ password: PASSWORD, address: '198.51.100.1' })).toBe('too-many-tries')
  expect(await told({ user: 'vera', address: '198.51.100.1' })).toBe('nobody')
  await clock.advance(60_000)
  expect(await told({ password: PASSWORD })).toBe('olga')
})

test('an address tries ten times a minute, at however many accounts', async () => {
  const { told } = openDoor(olga)
  expect(await inTurn(11, (index) => told({ user: `user${index}` }))).toEqual(tenAndNoMore)
  expect(await told({ password: PASSWORD })).toBe('too-many-tries')
  expect(await told({ password: PASSWORD, address: '198.51.100.1' })).toBe('olga')
})

test('another way to write a name is the same account, and an address of the same network the same address', async () => {
  const { told } = openDoor(olga)
  const names = ['olga', 'OLGA', 'Olga', 'ｏｌｇａ']
  const spelt = (index: number) => told({ user: names[index % 4] ?? '', address: `192.0.2.${index}` })
  expect(await inTurn(11, spelt)).toEqual(tenAndNoMore)
  const near = (index: number) => told({ user: `user${index}`, address: `2001:db8:1:2::${index}` })
  expect(await inTurn(11, near)).toEqual(tenAndNoMore)
})

test('who comes in has not used up a try', async () => {
  const { told } = openDoor(olga)
  expect(new Set(await inTurn(30, () => told({ password: PASSWORD })))).toEqual(new Set(['olga']))
})

test('one hash is computed at a time, and a bounded number waits for its turn', async () => {
  const slow: User = { name: 'slow', role: 'viewer', hash: await hashPassword(PASSWORD) }
  const { told } = openDoor(slow, olga)
  const order: string[] = []
  const enter = async (user: string): Promise<void> => {
    order.push(await told({ user, password: PASSWORD, address: `${user}.example` }))
  }
  // Were both computed at once, the quick one would be done long before.
  await Promise.all([enter('slow'), enter('olga')])
  expect(order).toEqual(['slow', 'olga'])

  const crowd = Array.from({ length: 25 }, (_, index) => ({
    user: `user${index}`,
    address: `192.0.2.${index}`,
  }))
  const said = await Promise.all(crowd.map(told))
  expect(said.filter((one) => one === 'nobody')).toHaveLength(20)
  expect(said.filter((one) => one === 'sign-in-busy')).toHaveLength(5)
})
