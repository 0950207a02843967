// The users of the password mode: a file that `npm run user` writes and the running server watches.
import { readFileSync, statSync } from 'node:fs'

import * as z from 'zod'

import type { Clock } from '../../clock.ts'
import { isSharedReadable } from '../../config/sources.ts'
import { watchFiles } from '../../config/watchFiles.ts'
import type { Log } from '../../log.ts'
import { hashOf } from '../secrets.ts'
import { isPasswordHash } from './hashPassword.ts'

const Users = z.strictObject({
  users: z.array(
    z.strictObject({
      name: z.string().check(z.regex(/^[^\p{Cc}]{1,128}$/u)),
      role: z.enum(['viewer', 'operator']),
      hash: z.string().check(z.refine(isPasswordHash)),
    }),
  ),
})
export type User = z.infer<typeof Users>['users'][number]

/** Upper and lower case and ways to write an accent make no other user. */
export const userKey = (name: string): string => name.normalize('NFKC').toLowerCase()

/** Changes with the password. */
export const stampOf = ({ hash }: User): string => `password:${hashOf(hash).slice(0, 22)}`

/** None where there is no such file. @throws where it cannot be read or is no file of users */
export function readUsers(file: string): readonly User[] {
  const text = textOf(file)
  return text === null ? [] : Users.parse(JSON.parse(text)).users
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export type UserList = {
  find: (name: string) => User | null
  stop: () => void
}

/** Follows the file: who is taken out of it is signed out at once. A file that cannot be read changes nothing. */
export function followUsers(file: string, clock: Clock, log: Pick<Log, 'info' | 'warn' | 'error'>): UserList {
  let users = new Map<string, User>()
  const read = (): void => {
    watch.note()
    try {
      const found = readUsers(file)
      users = new Map(found.map((user) => [userKey(user.name), user]))
      log.info({ users: users.size }, 'The users are read')
      if (isSharedReadable(modeOf(file)))
        log.warn({ file }, 'The file of users can be read by other accounts of this machine (chmod 600)')
      if (users.size === 0) log.warn({ file }, 'There are no users yet: npm run user -- add NAME')
    } catch {
      // What is wrong with it may quote a hash.
      log.error({ file }, 'The file of users cannot be read, the users of before stay')
    }
  }
  const watch = watchFiles(clock, read)
  watch.watch([file])
  read()
  return { find: (name) => users.get(userKey(name)) ?? null, stop: watch.stop }
}

const modeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.mode ?? null
