// What `npm run user` does to the file of users.
import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { PersonRole } from '../identity.ts'
import { hashPassword } from './hashPassword.ts'
import { readUsers, userKey, type User } from './users.ts'

export type UserCommand =
  | { kind: 'list' }
  | { kind: 'add'; name: string; role: PersonRole }
  | { kind: 'role'; name: string; role: PersonRole }
  | { kind: 'password'; name: string }
  | { kind: 'remove'; name: string }

export const USAGE = `npm run user -- add NAME [--role operator]    a new user, a viewer unless said otherwise
npm run user -- password NAME                 another password
npm run user -- role NAME viewer|operator     another role
npm run user -- remove NAME
npm run user -- list`

/** Null where the words make no command. */
export function readUserCommand(words: readonly string[]): UserCommand | null {
  const [verb, name, ...rest] = words
  if (verb === 'list') return name === undefined ? { kind: 'list' } : null
  if (name === undefined || !/^[^\p{Cc}-][^\p{Cc}]{0,127}$/u.test(name)) return null
  if (verb === 'password' || verb === 'remove') return rest.length === 0 ? { kind: verb, name } : null
  if (verb !== 'add' && verb !== 'role') return null
  const isViewer = verb === 'add' && rest.length === 0
  const role = isViewer ? 'viewer' : roleOf(rest[0] === '--role' ? rest.slice(1) : rest)
  return role && { kind: verb, name, role }
}

const roleOf = ([word, ...rest]: readonly string[]): PersonRole | null =>
  rest.length === 0 && (word === 'viewer' || word === 'operator') ? word : null

/** Nobody guesses 12 characters within the tries that the server allows; longer than 1,024 is no password. */
const SHORTEST = 12
const LONGEST = 1_024

type Surroundings = {
  /** Absolute path of the file of users. */
  file: string
  /** Asked only where a new password is needed. */
  askPassword: () => Promise<string>
}

/** What was done, in words. @throws UserCommandError where it cannot be done */
export async function runUserCommand(command: UserCommand, surroundings: Surroundings): Promise<string> {
  const { file } = surroundings
  const users = usersIn(file)
  if (command.kind === 'list') return listOf(users)
  const key = userKey(command.name)
  const known = users.find((user) => userKey(user.name) === key)
  if (command.kind === 'add' && known) throw new UserCommandError(`There is a user ${known.name} already`)
  if (command.kind !== 'add' && !known) throw new UserCommandError(`There is no user ${command.name}`)
  const { name } = known ?? command
  const others = users.filter((user) => user !== known)
  const changed = await changedUser(command, known, surroundings)
  write(file, changed === null ? others : [...others, changed])
  return DONE[command.kind](name, file)
}

export class UserCommandError extends Error {
  override name = 'UserCommandError'
}

/** Null = goes. */
async function changedUser(
  command: Exclude<UserCommand, { kind: 'list' }>,
  known: User | undefined,
  { askPassword }: Surroundings,
): Promise<User | null> {
  if (command.kind === 'remove') return null
  if (command.kind === 'role') return known ? { ...known, role: command.role } : null
  const hash = await newHash(askPassword)
  if (command.kind === 'password') return known ? { ...known, hash } : null
  return { name: command.name, role: command.role, hash }
}

const DONE = {
  add: (name: string, file: string) => `${name} may sign in now (${file})`,
  password: (name: string) =>
    `${name} has another password; whoever was signed in with the old one is signed out`,
  role: (name: string) => `${name} has another role`,
  remove: (name: string) => `${name} is removed, and signed out`,
} as const

async function newHash(askPassword: () => Promise<string>): Promise<string> {
  const password = await askPassword()
  const { length } = Array.from(password)
  if (length < SHORTEST || length > LONGEST) {
    throw new UserCommandError(`A password has ${SHORTEST} to ${LONGEST} characters; this one has ${length}`)
  }
  return hashPassword(password)
}

function usersIn(file: string): readonly User[] {
  try {
    return readUsers(file)
  } catch {
    throw new UserCommandError(`${file} cannot be read, or is no file of users`)
  }
}

const listOf = (users: readonly User[]): string =>
  users.length === 0 ? 'There are no users' : users.map(({ name, role }) => `${role}\t${name}`).join('\n')

/** At one stroke, and for this account's eyes only. @throws what the file system throws */
function write(file: string, users: readonly User[]): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const sorted = users.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  writeFileSync(`${file}.new`, `${JSON.stringify({ users: sorted }, null, 2)}\n`, { mode: 0o600 })
  // A file that was left behind keeps the mode it has.
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}
