// Keeps a running server on the configuration of its file: a right one is applied, a wrong one refused with its messages.
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Configuration } from './configuration.ts'
import { faultText, warningText } from './fault.ts'
import { listenText } from './listen.ts'
import type { ReadConfiguration } from './readConfiguration.ts'
import { watchFiles } from './watchFiles.ts'

export type FollowParts = {
  /** Absolute. */
  path: string
  load: () => ReadConfiguration
  clock: Clock
  log: Pick<Log, 'info' | 'warn' | 'error'>
}

export type Following = {
  /** What the file said at first. */
  first: ReadConfiguration
  /** From now on a changed file is read; what changed since `first` counts too. */
  begin: (apply: (configuration: Configuration) => void) => void
  /** Reads the file again now, changed or not. */
  reload: () => void
  stop: () => void
}

export function followConfiguration({ path, load, clock, log }: FollowParts): Following {
  let apply: ((configuration: Configuration) => void) | null = null
  let standing: Standing | null = null

  const read = (): ReadConfiguration => {
    watch.note()
    const answer = load()
    if (answer.kind === 'ok') watch.watch([path, ...answer.files])
    return answer
  }

  const noteStanding = (configuration: Configuration): void => {
    const before = standing
    standing = standingOf(configuration)
    if (before === null) return
    if (before.listen !== standing.listen)
      log.warn({ path: 'listen' }, 'listen has changed: the new address takes effect at the next start')
    if (before.access !== standing.access)
      log.warn({ path: 'access' }, 'access has changed: who may look changes at the next start')
  }

  const reload = (): void => {
    if (apply === null) return
    const answer = read()
    if (answer.kind === 'ok') {
      apply(answer.configuration)
      noteStanding(answer.configuration)
      for (const warning of answer.warnings) log.warn({ path: warning.path }, warningText(warning))
      log.info({ projects: answer.configuration.projects.length }, 'The configuration is read anew')
    } else {
      for (const fault of answer.faults) log.error({ path: fault.path }, faultText(fault))
      log.error({ faults: answer.faults.length }, 'The configuration is refused, the old one stays')
    }
  }

  const watch = watchFiles(clock, reload)
  watch.watch([path])
  const first = read()
  if (first.kind === 'ok') noteStanding(first.configuration)
  return {
    first,
    begin: (applying) => {
      apply = applying
    },
    reload,
    stop: watch.stop,
  }
}

/** What a running server does not take over, as text. */
type Standing = { listen: string; access: string }

const standingOf = ({ listen, access }: Configuration): Standing => ({
  listen: listenText(listen),
  access: JSON.stringify(access),
})
