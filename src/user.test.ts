import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { verifyPassword } from '#server/access/password/hashPassword.ts'
import { readUsers } from '#server/access/password/users.ts'

vi.setConfig({ testTimeout: 30_000 })

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lockstep-user-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

type Ran = { code: number | null; out: string; err: string }

const run = (words: readonly string[], input = ''): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [path.resolve('src/user.ts'), ...words], { cwd: folder })
    const ran: Ran = { code: null, out: '', err: '' }
    child.stdout.on('data', (part: Buffer) => (ran.out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (ran.err += part.toString()))
    child.once('close', (code) => resolve({ ...ran, code }))
    child.stdin.end(input)
  })

const file = () => path.join(folder, 'data/users.json')
const password = 'a password long enough'

test('a user is added, changed, listed and removed, and only hashes are kept', async () => {
  expect(await run(['add', 'Ann'], `${password}\n`)).toMatchObject({ code: 0, err: '' })
  expect(await run(['add', 'bob', '--role', 'operator'], password)).toMatchObject({ code: 0 })
  expect((await run(['list'])).out).toBe('viewer\tAnn\noperator\tbob\n')
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(readFileSync(file(), 'utf8')).not.toContain(password)
  expect(await verifyPassword(password, readUsers(file())[0]?.hash ?? null)).toBe(true)

  await run(['role', 'ann', 'operator'])
  await run(['password', 'ANN'], 'another password of hers\n')
  const [ann] = readUsers(file())
  expect(ann).toMatchObject({ name: 'Ann', role: 'operator' })
  expect(await verifyPassword('another password of hers', ann?.hash ?? null)).toBe(true)

  await run(['remove', 'Bob'])
  expect((await run(['list'])).out).toBe('operator\tAnn\n')
})

test('the file that the configuration names is written, even where the rest of it is wrong', async () => {
  writeFileSync(
    path.join(folder, 'lockstep.yaml'),
    'access: { password: { users: staff/users.json } }\nprojects: 1',
  )
  await run(['add', 'Ann'], password)
  expect(readUsers(path.join(folder, 'staff/users.json'))).toMatchObject([{ name: 'Ann', role: 'viewer' }])
})

test.each([
  ['no command', { words: [], input: '' }, 'npm run user -- add NAME'],
  ['an unknown command', { words: ['delete', 'Ann'], input: '' }, 'npm run user -- add NAME'],
  [
    'an unknown role',
    { words: ['add', 'Ann', '--role', 'admin'], input: password },
    'npm run user -- add NAME',
  ],
  ['a name that is an option', { words: ['add', '--role'], input: password }, 'npm run user -- add NAME'],
  [
    'a password on the command line',
    { words: ['add', 'Ann', password], input: password },
    'npm run user -- add NAME',
  ],
  [
    'a short password',
    { words: ['add', 'Ann'], input: 'short' },
    'A password has 12 to 1024 characters; this one has 5',
  ],
  ['no password', { words: ['add', 'Ann'], input: '' }, 'There is no password on standard input'],
  ['a user that is not there', { words: ['remove', 'Ann'], input: '' }, 'There is no user Ann'],
])('%s ends with 2 and a sentence', async (_what, { words, input }, sentence) => {
  const { code, err } = await run(words, input)
  expect(code).toBe(2)
  expect(err).toContain(sentence)
})

test('the same name twice, and a file that is none, are refused and change nothing', async () => {
  await run(['add', 'Ann'], password)
  expect((await run(['add', 'ANN'], password)).err).toContain('There is a user Ann already')
  writeFileSync(file(), '{"users":[{"name":"Ann"}]}')
  expect((await run(['add', 'bob'], password)).err).toContain('is no file of users')
  expect(readFileSync(file(), 'utf8')).toBe('{"users":[{"name":"Ann"}]}')
})
