// What a configuration may read besides its own text: environment variables and files.
import { readFileSync, statSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'

export type Sources = {
  environment: Readonly<Record<string, string | undefined>>
  /** Text of a file. @throws whatever the file system throws. */
  readFile: (path: string) => string
  /** Permission bits of a file; null where it cannot be told. */
  fileMode: (path: string) => number | null
  /** Absolute path of a file named in the configuration: relative to the configuration's folder. */
  locate: (path: string) => string
}

/** The real environment and file system. */
export const realSources = (
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): Sources => ({
  environment,
  readFile: (path) => readFileSync(path, 'utf8'),
  fileMode,
  locate: (path) => (isAbsolute(path) ? path : resolve(folder, path)),
})

function fileMode(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat ? stat.mode & 0o777 : null
}

/** True where every account of this machine may read the file. */
export const isWorldReadable = (mode: number | null): boolean => mode !== null && (mode & 0o004) !== 0

/** True where other accounts than the owner's may read the file. */
export const isSharedReadable = (mode: number | null): boolean => mode !== null && (mode & 0o044) !== 0
