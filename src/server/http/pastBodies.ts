// Bodies of the board of a moment: made once however many look at it, and never more at a time than the store can bear.
import type { BoardAnswer } from '#contract/board.ts'

import type { Encoding } from './acceptEncoding.ts'
import { compressedAnswer, toJson } from './jsonAnswer.ts'
import type { ReadyAnswer } from './sender.ts'

/** A minute of play at 60 times the speed, for a few viewers. */
const MOST_BODIES = 64
/** What is so young may not be kept yet. */
const SETTLED_MS = 120_000

type Body = { plain: Promise<Buffer>; encoded: Map<Encoding, Promise<ReadyAnswer>> }

export function createPastBodies(
  ask: (at: number) => Promise<BoardAnswer>,
  nowMs: () => number,
): (at: number, encoding: Encoding) => Promise<ReadyAnswer> {
  const bodies = new Map<number, Body>()

  const make = (at: number): Body => {
    const plain = ask(at).then((answer) => {
      // A history that is behind has not said its last word.
      if (answer.history.problem !== null) bodies.delete(at)
      return toJson(answer)
    })
    const body: Body = { plain, encoded: new Map() }
    bodies.set(at, body)
    plain.catch(() => bodies.delete(at))
    const oldest = bodies.keys().next().value
    if (bodies.size > MOST_BODIES && oldest !== undefined) bodies.delete(oldest)
    if (nowMs() - at < SETTLED_MS) plain.finally(() => bodies.delete(at)).catch(() => undefined)
    return body
  }

  return (at, encoding) => {
    const body = bodies.get(at) ?? make(at)
    const known = body.encoded.get(encoding)
    if (known) return known
    const made = body.plain.then((plain) => compressedAnswer(plain, encoding, { status: 200, headers: [] }))
    body.encoded.set(encoding, made)
    return made
  }
}
