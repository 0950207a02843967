// The server's own routes over a synthetic board, in a process of their own.
import path from 'node:path'

import { startChild, type Child } from './child.ts'

export type ServedBoard = { jobs: number; types: number; moving: boolean }

/** Ends the process when `use` is done, however it ends. */
export async function withBoardServer<T>(board: ServedBoard, use: (child: Child) => Promise<T>): Promise<T> {
  const script = path.join(import.meta.dirname, 'answering.ts')
  const choice = [String(board.jobs), String(board.types), board.moving ? 'moving' : 'still']
  return withChild([process.execPath, script, ...choice], use)
}

export async function withChild<T>(
  command: readonly [string, ...string[]],
  use: (child: Child) => Promise<T>,
): Promise<T> {
  const child = await startChild(command)
  try {
    return await use(child)
  } finally {
    await child.end()
  }
}
