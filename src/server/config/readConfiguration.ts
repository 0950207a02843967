// lockstep.yaml as text to a checked configuration, or to everything that is wrong with it at once.
import type { WireLanguage } from '#contract/words.ts'

import { readAccess } from './access.ts'
import { refuseOpenDoor } from './openDoor.ts'
import type { Configuration, ProjectConfiguration } from './configuration.ts'
import { addFault, type Fault, type Report, type Warning } from './fault.ts'
import { readDuration, readList } from './fields.ts'
import { quote, readYaml, type Found } from './found.ts'
import { defaultListen, parseListen, type ListenAddress } from './listen.ts'
import { pollDefaults, readPoll } from './poll.ts'
import { readProject } from './project.ts'
import type { SecretContext } from './secret.ts'
import { readSection } from './section.ts'
import type { Sources } from './sources.ts'
import { readStore } from './store.ts'

export const topKeys = ['listen', 'language', 'poll', 'stall_after', 'store', 'access', 'projects'] as const

export type ReadConfiguration =
  | {
      kind: 'ok'
      configuration: Configuration
      warnings: readonly Warning[]
      /** Files it rests on besides itself, absolute. */
      files: readonly string[]
    }
  | { kind: 'faults'; faults: readonly Fault[]; warnings: readonly Warning[] }

type Surroundings = {
  sources: Sources
  /** Permission bits of the file the text came from, null where there is none. */
  mode: number | null
  /** What LOCKSTEP_LISTEN says; it wins over the file. */
  listen?: ListenAddress | null
}

export function readConfiguration(
  text: string,
  { sources, mode, listen = null }: Surroundings,
): ReadConfiguration {
  const { root, faults } = readYaml(text)
  if (faults.length > 0) return { kind: 'faults', faults, warnings: [] }
  const report: Report = { faults: [], warnings: [] }
  const context = { sources, report, configurationMode: mode, secretFiles: new Set<string>() }
  const configuration = readRoot(root.kind === 'map' ? root : { ...root, path: 'lockstep.yaml' }, context)
  if (listen !== null) refuseOpenDoor(listenVariable, { listen, access: configuration.access }, report)
  return report.faults.length > 0
    ? { kind: 'faults', faults: report.faults.toSorted(byLine), warnings: report.warnings }
    : { kind: 'ok', configuration, warnings: report.warnings, files: [...context.secretFiles] }
}

const listenVariable = { path: 'LOCKSTEP_LISTEN', line: null }

const byLine = (a: Fault, b: Fault): number => (a.line ?? 0) - (b.line ?? 0)

function readRoot(root: Found, context: SecretContext): Configuration {
  const { report } = context
  const { get } = readSection(root, topKeys, report)
  const poll = readPoll(get('poll'), pollDefaults, report)
  const listen = readListen(get('listen'), report)
  const access = readAccess(get('access'), context)
  const isOpenForGood = get('access').kind !== 'nothing' && access === null
  // An access section that is wrong has its own faults.
  if (!isOpenForGood) refuseOpenDoor(get('listen'), { listen, access }, report)
  return {
    mode: 'live',
    listen,
    access,
    language: readLanguage(get('language'), report),
    stallAfterMs: readDuration(
      get('stall_after'),
      { min: 1_000, max: 30 * 86_400_000, fallback: 300_000 },
      report,
    ),
    store: readStore(get('store'), report),
    projects: readProjects(get('projects'), report, (item) => readProject(item, poll, context)),
  }
}

function readListen(at: Found, report: Report): ListenAddress {
  if (at.kind === 'nothing') return defaultListen
  const listen = parseListen(at.text)
  if (listen.kind === 'ok') return { host: listen.host, port: listen.port }
  addFault(report, at, { found: quote(at), expected: listen.expected })
  return defaultListen
}

function readLanguage(at: Found, report: Report): WireLanguage {
  if (at.kind === 'nothing' || at.text === 'en-us') return 'en-us'
  if (at.text !== 'zh-cn') addFault(report, at, { found: quote(at), expected: 'en-us or zh-cn' })
  return 'zh-cn'
}

function readProjects(
  at: Found,
  report: Report,
  read: (item: Found) => ProjectConfiguration,
): readonly ProjectConfiguration[] {
  const items = readList(at, 'a list of projects', report)
  if (at.kind === 'list' && items.length === 0) {
    addFault(report, at, { found: 'an empty list', expected: 'at least one project' })
  }
  const places = new Map<string, string>()
  return items.map((item) => {
    const project = read(item)
    const keys = [
      { field: 'name', key: project.name, rule: 'each project name once' },
      {
        field: 'project_id',
        key: `${project.endpoint} ${project.projectId}`,
        rule: 'each project_id once per endpoint',
      },
    ]
    for (const { field, key, rule } of keys) {
      const place = { ...item, path: `${item.path}.${field}` }
      const before = places.get(`${field} ${key}`)
      const isComplete = project.name !== '' && project.projectId !== ''
      if (before && isComplete) addFault(report, place, { found: `the value of ${before}`, expected: rule })
      places.set(`${field} ${key}`, place.path)
    }
    return project
  })
}
