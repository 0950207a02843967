// Keeps a running server on the configuration of its file: a right one is applied, a wrong one refused with its messages.
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Configuration } from './configuration.ts'
import { faultText, warningText } from './fault.ts'
import type { ReadConfiguration } from './readConfiguration.ts'
import { watchFiles } from './watchFiles.ts'

export type FollowParts = {
  /** Absolute. */
  path: string
  /** Files that the configuration in use rests on. */
  files: readonly string[]
  load: () => ReadConfiguration
  apply: (configuration: Configuration) => void
  clock: Clock
  log: Pick<Log, 'info' | 'warn' | 'error'>
}

export type Following = {
  /** Reads the file again now, changed or not. */
  reload: () => void
  stop: () => void
}

export function followConfiguration({ path, files, load, apply, clock, log }: FollowParts): Following {
  const reload = (): void => {
    watch.note()
    const read = load()
    if (read.kind === 'ok') {
      watch.watch([path, ...read.files])
      apply(read.configuration)
      for (const warning of read.warnings) log.warn({ path: warning.path }, warningText(warning))
      log.info({ projects: read.configuration.projects.length }, 'The configuration is read anew')
    } else {
      for (const fault of read.faults) log.error({ path: fault.path }, faultText(fault))
      log.error({ faults: read.faults.length }, 'The configuration is refused, the old one stays')
    }
  }
  const watch = watchFiles(clock, reload)
  watch.watch([path, ...files])
  return { reload, stop: watch.stop }
}
