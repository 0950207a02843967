// Error bodies as DRS, the gateway in front of it and IAM write them.
import type { WireFailure, WireIamFailure } from '#upstream/failure.ts'

import { hexOf } from '../random.ts'
import type { World } from '../world.ts'
import { jsonAnswer, type Answer } from './answer.ts'
import { textOf } from './codeTexts.ts'

/** A plain error of DRS itself. `text` replaces the usual words of the code. */
export const drsFailure = (
  status: number,
  code: string,
  words: { language: string | null; text?: string },
): Answer =>
  jsonAnswer(status, {
    error_code: code,
    error_msg: words.text ?? textOf(code, words.language),
  } satisfies Partial<WireFailure>)

/** An error of the gateway. `number` is what follows the prefix: `0301`. */
export const gatewayFailure = (
  world: World,
  status: number,
  failure: { number: string; text: string },
): Answer => {
  const requestId = hexOf(32, world.seed, 'request', world.log.calls.length)
  return jsonAnswer(status, {
    error_msg: failure.text,
    error_code: `${world.switches.gatewayPrefix}.${failure.number}`,
    request_id: requestId,
  } satisfies Partial<WireFailure>)
}

/** An error of IAM, in the shape the switches choose. */
export const iamFailure = (world: World, status: number, failure: { code: string; text: string }): Answer =>
  world.switches.iamErrors === 'flat'
    ? jsonAnswer(status, { error_code: failure.code, error_msg: failure.text })
    : jsonAnswer(status, {
        error: {
          code: failure.code,
          message: failure.text,
          title: status === 401 ? 'Unauthorized' : 'Error',
        },
      } satisfies WireIamFailure)
