import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'

/**
 * Renames a damaged file and what belongs to it; nothing is deleted. @returns the new name, without its folder.
 * @throws what the system says where it cannot be renamed.
 */
export function moveAside(file: string, at: Date): string {
  const stamp = at.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  let target = `${file}.damaged-${stamp}`
  for (let number = 2; existsSync(target); number += 1) target = `${file}.damaged-${stamp}-${number}`
  for (const part of ['-wal', '-shm', '']) if (existsSync(file + part)) renameSync(file + part, target + part)
  return path.basename(target)
}
