// Reads lockstep.yaml from disk.
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

import type { Fault } from './fault.ts'
import type { ListenAddress } from './listen.ts'
import { readConfiguration, type ReadConfiguration } from './readConfiguration.ts'
import { realSources } from './sources.ts'

/** Some thousand jobs need less; a device or a wrong file would never end. */
const MOST_BYTES = 8 * 1024 * 1024

/** `path` absolute; `listen`: what LOCKSTEP_LISTEN says. A file that cannot be read is a fault like any other. */
export function loadConfiguration(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
  listen: ListenAddress | null = null,
): ReadConfiguration {
  const file = readText(path)
  if (file.kind === 'fault') return { kind: 'faults', faults: [file.fault], warnings: [] }
  const sources = realSources(environment, dirname(path))
  return readConfiguration(file.text, { sources, mode: sources.fileMode(path), listen })
}

type ReadText = { kind: 'ok'; text: string } | { kind: 'fault'; fault: Fault }

function readText(path: string): ReadText {
  try {
    const stat = statSync(path)
    if (!stat.isFile()) return refuse(path, 'something that is no file')
    if (stat.size > MOST_BYTES) return refuse(path, `${stat.size} bytes`)
    return { kind: 'ok', text: readFileSync(path, 'utf8') }
  } catch (error) {
    return refuse(path, WHY[errorCode(error)] ?? 'a file that cannot be read')
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'nothing',
  EACCES: 'a file that this account may not read',
}

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const refuse = (path: string, found: string): ReadText => ({
  kind: 'fault',
  fault: { path, line: null, found, expected: 'the configuration, a readable file of at most 8 MiB' },
})
