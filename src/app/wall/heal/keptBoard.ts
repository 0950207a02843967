// The last board a wall has heard, kept in its browser: a screen that restarts while the server is gone shows it, as old as
// it is. Nothing here is needed to go on; whatever goes wrong costs this memory and nothing else.
import type { BoardAnswer } from '#contract/board.ts'

import { keptBuild } from '../../keptBuild.ts'
import type { BoardState } from '../../queries.ts'
import { isNumber, isObject } from '../../reading/fields.ts'
import { readBoard } from '../../reading/readBoard.ts'
import { readClocks, type Heard } from '../../serverClock.ts'
import { deleteEntry, readEntry, writeEntry } from './keptEntry.ts'
import { pack, unpack } from './pack.ts'

/** Packed: some ten thousand jobs. Beyond, nothing is kept. */
const MOST_BYTES = 4 * 2 ** 20

/** As it lies in the browser: both clocks as they stood when the board came, epoch ms. */
type Entry = { nowMs: number; dateMs: number; packed: ArrayBuffer }

/** @throws where the browser refuses or has no room. */
export async function keepBoard(body: BoardAnswer, { nowMs, dateMs }: Heard): Promise<void> {
  const packed = await pack(JSON.stringify(body))
  if (packed.byteLength > MOST_BYTES) throw new Error('more than is kept')
  await writeEntry({ nowMs, dateMs, packed } satisfies Entry)
}

/**
 * The kept board as if it had come when it came, by the browser's clock; null where there is none, or none that this page
 * can read. `setBack`: that clock has been set back since, so that the board is older than can be told. Never rejects.
 */
export async function restoreBoard(): Promise<{ state: BoardState; setBack: boolean } | null> {
  try {
    const entry = await readEntry()
    if (!isEntry(entry)) return null
    const body = readBoard(JSON.parse(await unpack(entry.packed)))
    const clocks = readClocks()
    // What the other clock showed then is of another life of the browser.
    const heard = { nowMs: entry.nowMs, dateMs: entry.dateMs, performanceMs: clocks.performanceMs }
    const own = keptBuild()
    return { state: { body, heard, build: own, ownBuild: own }, setBack: clocks.dateMs < entry.dateMs }
  } catch {
    return null
  }
}

/** To be called where this screen may no longer see it. Never rejects. */
export const forgetBoard = (): Promise<void> =>
  deleteEntry().then(
    () => undefined,
    () => undefined,
  )

const isEntry = (value: unknown): value is Entry =>
  isObject(value) &&
  isNumber(value['nowMs']) &&
  isNumber(value['dateMs']) &&
  value['packed'] instanceof ArrayBuffer
