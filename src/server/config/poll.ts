// The `poll` section, at the top for every project and inside a project for that one.
import type { PollConfiguration } from './configuration.ts'
import { addWarning, type Report } from './fault.ts'
import { readDuration, readInteger } from './fields.ts'
import type { Found } from './found.ts'
import { readSection } from './section.ts'

export const pollKeys = ['interval', 'timeout', 'batch', 'calls_per_minute'] as const

/** DRS's own advice for the sibling calls; this call documents no limit. Source: pages drs_api_0151 and drs_03_0119. */
const ADVISED_BATCH = 10

export const pollDefaults: PollConfiguration = {
  intervalMs: 10_000,
  timeoutMs: 10_000,
  batch: ADVISED_BATCH,
  callsPerMinute: 60,
}

export function readPoll(at: Found, above: PollConfiguration, report: Report): PollConfiguration {
  const { get } = readSection(at, pollKeys, report)
  const batch = readInteger(get('batch'), { min: 1, max: 100, fallback: above.batch }, report)
  if (get('batch').kind !== 'nothing' && batch > ADVISED_BATCH) {
    addWarning(report, get('batch'), `${batch} ids in one call; DRS advises at most ${ADVISED_BATCH}`)
  }
  return {
    intervalMs: readDuration(
      get('interval'),
      { min: 1_000, max: 3_600_000, fallback: above.intervalMs },
      report,
    ),
    timeoutMs: readDuration(get('timeout'), { min: 1_000, max: 120_000, fallback: above.timeoutMs }, report),
    batch,
    callsPerMinute: readInteger(
      get('calls_per_minute'),
      { min: 1, max: 6_000, fallback: above.callsPerMinute },
      report,
    ),
  }
}
