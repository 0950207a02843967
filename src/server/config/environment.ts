// The three variables of the environment that steer the process.
import { resolve } from 'node:path'

import type { Fault } from './fault.ts'
import { parseListen, type ListenAddress } from './listen.ts'

export type Environment = {
  /** Absolute; null = not named, so the default file if it is there, else the demo. */
  configurationPath: string | null
  /** Wins over the file; null = not named. */
  listen: ListenAddress | null
  /** Absolute path of the folder for what outlives the process. */
  dataPath: string
}

/** An empty variable is one that is not set. `isFolder`: null where nothing stands at the path. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  { folder, isFolder }: { folder: string; isFolder: (path: string) => boolean | null },
): { environment: Environment; faults: readonly Fault[] } {
  const faults: Fault[] = []
  const { LOCKSTEP_CONFIG: config, LOCKSTEP_LISTEN: listen, LOCKSTEP_DATA: data } = variables
  const parsed = listen ? parseListen(listen) : null
  if (parsed?.kind === 'fault') {
    faults.push({ path: 'LOCKSTEP_LISTEN', line: null, found: `"${listen}"`, expected: parsed.expected })
  }
  const dataPath = resolve(folder, data || 'data')
  if (isFolder(dataPath) === false) {
    faults.push({ path: 'LOCKSTEP_DATA', line: null, found: `the file "${dataPath}"`, expected: 'a folder' })
  }
  return {
    faults,
    environment: {
      configurationPath: config ? resolve(folder, config) : null,
      listen: parsed?.kind === 'ok' ? { host: parsed.host, port: parsed.port } : null,
      dataPath,
    },
  }
}
