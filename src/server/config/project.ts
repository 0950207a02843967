// One entry of `projects`.
import { readAuth } from './auth.ts'
import { readCa } from './ca.ts'
import type { AuthConfiguration, PollConfiguration, ProjectConfiguration } from './configuration.ts'
import { readEndpoint, readProxy } from './endpoint.ts'
import { readPattern, readTitle } from './fields.ts'
import type { Found } from './found.ts'
import { readJobs } from './jobs.ts'
import { readPoll } from './poll.ts'
import { REGION, regionEndpoint, regionOf } from './region.ts'
import type { SecretContext } from './secret.ts'
import { readSection } from './section.ts'
import { idExpected, idPattern, projectNamePattern } from './wellFormed.ts'

export const projectKeys = [
  'name',
  'title',
  'region',
  'endpoint',
  'project_id',
  'ca',
  'proxy',
  'poll',
  'auth',
  'jobs',
] as const

// Stands in while other faults are reported; a configuration with a fault is never used.
const NO_AUTH: AuthConfiguration = { kind: 'token', token: { source: 'nowhere', read: () => '' } }

export function readProject(
  at: Found,
  poll: PollConfiguration,
  context: SecretContext,
): ProjectConfiguration {
  const { report } = context
  const { get } = readSection(at, projectKeys, report)
  const nameExpected =
    'a name of letters, digits, ".", "_" and "-", 1 to 64 of them, not starting with a mark'
  const name = readPattern(
    get('name'),
    { pattern: projectNamePattern, expected: nameExpected, fallback: null },
    report,
  )
  const where = readPlace({ region: get('region'), endpoint: get('endpoint') }, context)
  const idRule = { pattern: idPattern, expected: `the id of the DRS project: ${idExpected}`, fallback: null }
  return {
    name,
    title: readTitle(get('title'), name === '' ? '-' : name, report),
    region: where.region,
    endpoint: where.endpoint,
    projectId: readPattern(get('project_id'), idRule, report),
    ca: readCa(get('ca'), context),
    proxy: readProxy(get('proxy'), report),
    poll: readPoll(get('poll'), poll, report),
    auth: readAuth(get('auth'), where.iamEndpoint, context) ?? NO_AUTH,
    jobs: readJobs(get('jobs'), report),
  }
}

type Place = { region: string; endpoint: string; iamEndpoint: string | null }

/** A region gives the endpoints; an endpoint alone gives a region to show. */
function readPlace(found: { region: Found; endpoint: Found }, { report }: SecretContext): Place {
  const isNamed = found.endpoint.kind !== 'nothing'
  const region = readPattern(
    found.region,
    {
      pattern: REGION,
      expected: 'a region such as eu-west-101, in lower case',
      fallback: isNamed ? '' : null,
    },
    report,
  )
  // Without a region the missing region is the one fault to report, not the endpoint as well.
  const endpoint = readEndpoint(found.endpoint, region === '' ? '-' : regionEndpoint('drs', region), report)
  return {
    region: region === '' ? regionOf(endpoint) : region,
    endpoint,
    iamEndpoint: region === '' ? null : regionEndpoint('iam', region),
  }
}
