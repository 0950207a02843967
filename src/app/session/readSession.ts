import type { AccessMode, Role, SessionAnswer } from '#contract/access.ts'

import { isFlag, isObject, isTextOrNull, wordsOf } from '../reading/fields.ts'

const modes = wordsOf<AccessMode>({ none: true, password: true, proxy: true, oidc: true })
const roles = wordsOf<Role>({ viewer: true, operator: true, wall: true })

/** Checked by hand, as the board is: the first view waits for it. @throws Error where it is not what the contract says. */
export function readSession(json: unknown): SessionAnswer {
  if (!isSessionAnswer(json)) throw new Error('The answer is not a session as the contract has it')
  return json
}

const isSessionAnswer = (value: unknown): value is SessionAnswer =>
  isObject(value) &&
  modes.has(value['mode']) &&
  isTextOrNull(value['name']) &&
  (value['role'] === null || roles.has(value['role'])) &&
  isFlag(value['plainHttp'])
