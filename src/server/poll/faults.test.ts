// Every fault that DRS can show, and what the board then says: real HTTP, driven time.
import { drsFaultNames, type DrsFaultName } from '#simulator/faults/faultNames.ts'
import { expect, test } from 'vitest'

import { startWatch } from '../../testing/watch.ts'

type Says = { health: string; code: string | null }

const ok: Says = { health: 'ok', code: null }
const failing = (code: string): Says => ({ health: 'failing', code })
const denied = (code: string): Says => ({ health: 'denied', code })
const throttled: Says = { health: 'throttled', code: 'APIGW.0308' }

/** What the project says a minute into the fault. */
const says: Record<DrsFaultName, Says> = {
  'token-expired': denied('APIGW.0301'),
  'token-outdated': denied('APIGW.0307'),
  'token-invalid': denied('DRS.M00100'),
  unauthorized: denied('APIGW.0301'),
  denied: denied('DRS.M00102'),
  'denied-project': denied('DRS.M00261'),
  'denied-gateway': denied('APIGW.0302'),
  'status-denied': ok,
  // The ids are to blame, not the project.
  'bad-request': ok,
  withdrawn: failing('APIGW.0101'),
  gone: failing('DRS.M00007'),
  throttle: throttled,
  'throttle-seconds': throttled,
  'throttle-date': throttled,
  'throttle-nonsense': throttled,
  'throttle-day': throttled,
  'error-422': failing('DRS.M00002'),
  'error-500': failing('DRS.M00004'),
  'error-502': failing('APIGW.0201'),
  'error-503': failing('DRS.M00004'),
  'error-504': failing('APIGW.0201'),
  echo: failing('DRS.M00004'),
  hang: failing('TIMEOUT'),
  slow: failing('TIMEOUT'),
  drip: failing('TIMEOUT'),
  reset: failing('CONNECTION_RESET'),
  'reset-mid-body': failing('CUT_SHORT'),
  'short-body': failing('CUT_SHORT'),
  truncated: failing('UNREADABLE'),
  redirect: failing('REDIRECT'),
  html: failing('PROXY_ANSWERED'),
  empty: failing('EMPTY'),
  null: failing('UNREADABLE'),
  array: failing('UNREADABLE'),
  'bad-utf8': failing('UNREADABLE'),
  utf16: failing('UNREADABLE'),
  bom: failing('UNREADABLE'),
  'error-in-200': failing('APIGW.0201'),
  'wrong-content-type': failing('NOT_JSON'),
  'gzip-bomb': failing('TOO_LARGE'),
  'too-large': failing('TOO_LARGE'),
  deep: failing('TOO_LARGE'),
  'deep-small': failing('TOO_LARGE'),
  'many-results': failing('TOO_LARGE'),
  'missing-ids': ok,
  'unasked-ids': ok,
  'duplicate-ids': ok,
  reordered: ok,
  'older-create-time': ok,
  'wrong-types': ok,
  prototype: ok,
  'clock-behind': ok,
  'clock-ahead': ok,
}

/** Only these wait for the time limit of a call, which is real time. */
const silent: readonly DrsFaultName[] = ['hang', 'slow', 'drip']

const watchFault = async (fault: DrsFaultName) => {
  const timeoutMs = silent.includes(fault) ? 300 : 10_000
  const watch = await startWatch({ scenario: 'steady', poll: { timeoutMs } })
  await watch.clock.advance(25_000)
  const before = watch.all()
  watch.simulator.clearCalls()
  watch.simulator.setFault(fault)
  await watch.clock.advance(61_000)
  return { watch, before }
}

test.for(drsFaultNames)(
  '%s: the project says what is wrong, and the last good figures stay',
  async (fault) => {
    const { watch, before } = await watchFault(fault)
    const { health, error } = watch.project()
    const wrong = says[fault]
    const isWell = wrong.health === 'ok'

    expect({ health, code: error?.code ?? null }).toEqual(wrong)
    expect(watch.all().jobs.map(({ typesTotal }) => typesTotal)).toEqual(
      before.jobs.map(({ typesTotal }) => typesTotal),
    )
    expect(JSON.stringify([watch.all(), watch.board.views.diagnostics(), watch.lines])).not.toContain(
      watch.simulator.credentials.token,
    )
    // A project in trouble is called seldom, but once more where the connection may have been an old one; one that is
    // well goes on within its budget.
    expect(watch.simulator.calls.length).toBeLessThanOrEqual(isWell ? 20 : 6)
    await watch.close()
  },
)

/** A refused ready token pauses for a quarter of an hour, a day of Retry-After counts as five minutes. */
const longPauses: Partial<Record<DrsFaultName, number>> = {
  'token-expired': 15 * 60_000,
  'token-outdated': 15 * 60_000,
  'token-invalid': 15 * 60_000,
  unauthorized: 15 * 60_000,
  'throttle-day': 6 * 60_000,
}

test.for(drsFaultNames)('%s: once it is over, everything heals by itself', async (fault) => {
  const { watch } = await watchFault(fault)
  watch.simulator.setFault(null)
  await watch.clock.advance(longPauses[fault] ?? 90_000)
  await watch.clock.advance(61_000)

  expect(watch.project()).toMatchObject({ health: 'ok', error: null })
  expect(watch.all().jobs.map(({ freshness, error }) => ({ freshness, error }))).toEqual(
    watch.all().jobs.map(() => ({ freshness: 'live', error: null })),
  )
  await watch.close()
})
