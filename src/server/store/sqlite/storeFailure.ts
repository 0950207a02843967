// Why the file could not be read or written, as one of the causes people are told of.
import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import path from 'node:path'

import type { StoreCode } from '../problems.ts'

export class StoreFailure extends Error {
  override name = 'StoreFailure'
  code: StoreCode
  /** Somebody put another file in the place of ours, or took it away. */
  isMoved: boolean

  constructor(code: StoreCode, message: string, options?: ErrorOptions & { isMoved?: boolean }) {
    super(message, options)
    this.code = code
    this.isMoved = options?.isMoved ?? false
  }
}

/** Primary result codes, https://sqlite.org/rescode.html */
const codes: ReadonlyMap<number, StoreCode> = new Map([
  [5, 'HISTORY_LOCKED'],
  [6, 'HISTORY_LOCKED'],
  [8, 'HISTORY_READ_ONLY'],
  [11, 'HISTORY_DAMAGED'],
  [13, 'HISTORY_DISK_FULL'],
  [14, 'HISTORY_NO_FOLDER'],
  // Too big, constraint, mismatch, range: a value that no column takes.
  [18, 'HISTORY_REJECTED'],
  [19, 'HISTORY_REJECTED'],
  [20, 'HISTORY_REJECTED'],
  [25, 'HISTORY_REJECTED'],
  [26, 'HISTORY_DAMAGED'],
])
const READ_ONLY_MOVED = 1032
/** Errors of the system, where a file is made, opened or renamed. */
const systemCodes: ReadonlyMap<unknown, StoreCode> = new Map([
  ['ENOSPC', 'HISTORY_DISK_FULL'],
  ['EDQUOT', 'HISTORY_DISK_FULL'],
  ['EROFS', 'HISTORY_READ_ONLY'],
  ['EACCES', 'HISTORY_NO_FOLDER'],
  ['EPERM', 'HISTORY_NO_FOLDER'],
  ['ENOENT', 'HISTORY_NO_FOLDER'],
  ['ENOTDIR', 'HISTORY_NO_FOLDER'],
  ['EEXIST', 'HISTORY_NO_FOLDER'],
])
/** Not even an empty database fits in it. */
const NO_ROOM_BYTES = 128 * 1024

export function toStoreFailure(error: unknown, file: string): StoreFailure {
  if (error instanceof StoreFailure) return error
  const text = error instanceof Error ? error.message : String(error)
  // A record that is no JSON any more.
  if (error instanceof SyntaxError) return new StoreFailure('HISTORY_DAMAGED', text, { cause: error })
  const system = error instanceof Error && 'code' in error ? systemCodes.get(error.code) : undefined
  if (system !== undefined) return new StoreFailure(system, text, { cause: error })
  const result =
    error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null
  if (result === null) {
    const code =
      error instanceof TypeError || error instanceof RangeError ? 'HISTORY_REJECTED' : 'HISTORY_FAILED'
    return new StoreFailure(code, text, { cause: error })
  }
  if (result === READ_ONLY_MOVED)
    return new StoreFailure('HISTORY_FAILED', text, { cause: error, isMoved: true })
  return new StoreFailure(codeOf(result & 0xff, file), text, { cause: error })
}

function codeOf(result: number, file: string): StoreCode {
  const code = codes.get(result) ?? 'HISTORY_FAILED'
  if (code !== 'HISTORY_FAILED' && code !== 'HISTORY_NO_FOLDER') return code
  // Without room for its shared memory SQLite speaks of an input/output error, or cannot open the file; nor can it where
  // it may not make its log.
  if (hasNoRoom(path.dirname(file))) return 'HISTORY_DISK_FULL'
  return isReadOnly(file) ? 'HISTORY_READ_ONLY' : code
}

function isReadOnly(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return false
  } catch {
    return existsSync(file)
  }
}

function hasNoRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < NO_ROOM_BYTES
  } catch {
    return false
  }
}
