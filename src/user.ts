// `npm run user`: who may sign in with a password. It writes the file that the running server watches.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { askPassword } from '#server/access/password/askPassword.ts'
import {
  readUserCommand,
  runUserCommand,
  USAGE,
  UserCommandError,
} from '#server/access/password/userCommand.ts'
import { usersFileOf } from '#server/config/usersFile.ts'

const command = readUserCommand(process.argv.slice(2))
if (command === null) endWith(USAGE)

try {
  console.log(await runUserCommand(command, { file: usersFile(), askPassword: ask }))
} catch (error) {
  if (!(error instanceof UserCommandError)) throw error
  endWith(error.message)
}

function ask(): Promise<string> {
  return askPassword(process.stdin, process.stderr)
}

/** What the configuration names, relative to it; else beside the database. */
function usersFile(): string {
  const { LOCKSTEP_CONFIG, LOCKSTEP_DATA } = process.env
  const configuration = path.resolve(LOCKSTEP_CONFIG || 'lockstep.yaml')
  const named = existsSync(configuration) ? usersFileOf(readFileSync(configuration, 'utf8')) : null
  return named === null
    ? path.resolve(LOCKSTEP_DATA || 'data', 'users.json')
    : path.resolve(path.dirname(configuration), named)
}

function endWith(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
