// Certificate and key of this server, read again when either file changes: a renewed certificate needs no restart.
import { readFileSync } from 'node:fs'

import type { Clock } from '../clock.ts'
import type { TlsConfiguration } from '../config/configuration.ts'
import { isPair } from '../config/tls.ts'
import { watchFiles } from '../config/watchFiles.ts'
import type { Log } from '../log.ts'

/** PEM texts, as Node takes them. */
export type TlsPair = { cert: string; key: string }

export type FollowedTls = {
  /** As they were at the start. */
  first: TlsPair
  /** From now on a changed pair that fits is handed over. One that does not is not: its other half may be on its way. */
  begin: (use: (pair: TlsPair) => void) => void
  stop: () => void
}

/** @throws what the file system throws at the start */
export function followTls(
  { certificate, key }: TlsConfiguration,
  clock: Clock,
  log: Pick<Log, 'info' | 'error'>,
): FollowedTls {
  let use: ((pair: TlsPair) => void) | null = null
  const read = (): TlsPair => ({ cert: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') })
  const changed = (): void => {
    watch.note()
    const pair = readOr(read)
    if (use === null || pair === null || !isPair(pair.cert, pair.key)) {
      log.error({ certificate }, 'Certificate and key do not fit or cannot be read, the old ones stay')
      return
    }
    use(pair)
    log.info({ certificate }, 'Certificate and key are read anew')
  }
  const watch = watchFiles(clock, changed)
  watch.watch([certificate, key])
  return {
    first: read(),
    begin: (using) => {
      use = using
    },
    stop: watch.stop,
  }
}

function readOr(read: () => TlsPair): TlsPair | null {
  try {
    return read()
  } catch {
    return null
  }
}
