// Bodies of the board call: made once per (since, revision) and encoding, however many browsers ask.
import type { BoardAnswer } from '#contract/board.ts'

import type { BoardViews } from '../board/boardViews.ts'
import type { Encoding } from './acceptEncoding.ts'
import { weakEtag } from './etag.ts'
import { compressedAnswer, notModified, toJson } from './jsonAnswer.ts'
import type { ReadyAnswer } from './sender.ts'

export type BoardBodies = {
  /** At once where it is made already, else a promise that all who ask meanwhile share. */
  ready: (since: string | null, encoding: Encoding) => ReadyAnswer | Promise<ReadyAnswer>
  /** Of the current revision. */
  etag: () => string
  unchanged: () => ReadyAnswer
}

/** Browsers that poll every five seconds need about six; the rest is for stragglers. */
const MOST_BODIES = 32

const FULL = ''

type Bodies = Partial<Record<Encoding, ReadyAnswer | Promise<ReadyAnswer>>> & { plain: Buffer }

export function createBoardBodies(board: BoardViews): BoardBodies {
  let current = startOf(board.revision())

  const sync = (): void => {
    const revision = board.revision()
    if (revision !== current.revision) current = startOf(revision)
  }

  const bodiesOf = (since: string | null): Bodies => {
    const kept = current.bodies.get(since ?? FULL)
    if (kept) return kept
    const answer = board.since(since)
    const key = answer.full ? FULL : (since ?? FULL)
    return current.bodies.get(key) ?? keep(current.bodies, key, answer)
  }

  return {
    ready: (since, encoding) => {
      sync()
      const bodies = bodiesOf(since)
      return bodies[encoding] ?? encode(bodies, encoding, current.etag)
    },
    etag: () => {
      sync()
      return current.etag
    },
    unchanged: () => {
      sync()
      return current.unchanged
    },
  }
}

const startOf = (revision: string) => {
  const etag = weakEtag(revision)
  return { revision, etag, unchanged: notModified(etag), bodies: new Map<string, Bodies>() }
}

function keep(all: Map<string, Bodies>, key: string, answer: BoardAnswer): Bodies {
  const oldest = [...all.keys()].find((name) => name !== FULL)
  if (all.size >= MOST_BODIES && oldest !== undefined) all.delete(oldest)
  const bodies: Bodies = { plain: toJson(answer) }
  all.set(key, bodies)
  return bodies
}

function encode(bodies: Bodies, encoding: Encoding, etag: string): Promise<ReadyAnswer> {
  const making = compressedAnswer(bodies.plain, encoding, { status: 200, headers: ['etag', etag] }).then(
    (answer) => {
      bodies[encoding] = answer
      return answer
    },
  )
  bodies[encoding] = making
  return making
}
