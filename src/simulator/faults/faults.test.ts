// Every fault, as a plain client meets it.
import { gunzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { codeIn, envelopeIn, type Reply } from '../../testing/simulatorCaller.ts'
import { rawBody } from '../../testing/rawBody.ts'
import { runSimulator, START_AT } from '../../testing/runSimulator.ts'
import { drsFaultNames, type DrsFaultName, type FaultOptions } from './faultNames.ts'

const askUnder = async (fault: DrsFaultName, options?: FaultOptions): Promise<Reply> => {
  const { simulator, caller, ids } = await runSimulator()
  simulator.setFault(fault, options)
  const reply = await caller.struct(ids)
  expect(simulator.calls[0]?.fault).toBe(fault)
  return reply
}

describe('a refusal', () => {
  it.each<[fault: DrsFaultName, status: number, code: string | undefined]>([
    ['token-expired', 401, 'APIGW.0301'],
    ['token-outdated', 401, 'APIGW.0307'],
    ['token-invalid', 403, 'DRS.M00100'],
    ['unauthorized', 401, 'APIGW.0301'],
    ['denied', 403, 'DRS.M00102'],
    ['denied-project', 403, 'DRS.M00261'],
    ['denied-gateway', 403, 'APIGW.0302'],
    ['bad-request', 400, 'DRS.M00200'],
    ['withdrawn', 404, 'APIGW.0101'],
    ['gone', 410, 'DRS.M00007'],
    ['throttle', 429, 'APIGW.0308'],
    ['error-422', 422, 'DRS.M00002'],
    ['error-500', 500, 'DRS.M00004'],
    ['error-502', 502, 'APIGW.0201'],
    ['error-503', 503, 'DRS.M00004'],
    ['error-504', 504, 'APIGW.0201'],
  ])('%s answers %i with %s', async (fault, status, code) => {
    const reply = await askUnder(fault)
    expect([reply.status, codeIn(reply)]).toEqual([status, code])
  })

  it.each<[fault: DrsFaultName, options: FaultOptions, header: string | null]>([
    ['throttle', {}, null],
    ['throttle', { retryAfter: '7' }, '7'],
    ['throttle-seconds', {}, '20'],
    ['throttle-date', {}, new Date(START_AT + 20_000).toUTCString()],
    ['throttle-nonsense', {}, 'soon'],
    ['throttle-day', {}, '86400'],
    ['error-503', { retryAfter: '30' }, '30'],
  ])('%s with %j asks to retry after %s', async (fault, options, header) => {
    expect((await askUnder(fault, options)).headers.get('retry-after')).toBe(header)
  })

  it('of the task status alone leaves the progress as it is', async () => {
    const { simulator, caller, ids } = await runSimulator()
    simulator.setFault('status-denied')
    expect((await caller.status(ids)).status).toBe(403)
    expect((await caller.struct(ids)).status).toBe(200)
  })

  it('can repeat the token it was sent', async () => {
    expect((await askUnder('echo')).text).toContain('SIMULATED-ready-token')
  })
})

describe('a connection', () => {
  it.each<[fault: DrsFaultName]>([['reset'], ['reset-mid-body'], ['short-body']])(
    'ends early by %s',
    async (fault) => {
      await expect(askUnder(fault)).rejects.toThrow(/fetch failed|terminated/)
    },
  )

  it('answers nothing in a hang, however long one waits', async () => {
    const { simulator, caller, clock, ids } = await runSimulator()
    simulator.setFault('hang', { times: 1 })
    const answered: string[] = []
    const hanging = caller.struct(ids).then(
      () => answered.push('hanging'),
      () => null,
    )
    await expect.poll(() => simulator.calls).toHaveLength(1)
    await clock.advance(24 * 3_600_000)
    await caller.struct(ids)
    expect(answered).toEqual([])
    await simulator.close()
    await hanging
  })

  it('answers slowly: after 30 seconds and not before', async () => {
    const { simulator, caller, clock, ids } = await runSimulator()
    simulator.setFault('slow', { times: 1 })
    const slow = caller.struct(ids)
    await expect.poll(() => simulator.calls[0]?.fault).toBe('slow')
    await clock.advance(29_999)
    await caller.struct(ids)
    expect(simulator.calls[0]?.status).toBeNull()
    await clock.advance(1)
    expect((await slow).status).toBe(200)
  })

  it('drips a byte a second', async () => {
    const { simulator, caller, clock, ids } = await runSimulator()
    const whole = await caller.struct(ids)
    simulator.setFault('drip')
    const dripping = caller.struct(ids)
    await expect.poll(() => simulator.calls[1]?.status).toBe(200)
    await clock.advance(1_000 * Buffer.byteLength(whole.text))
    expect((await dripping).text).toBe(whole.text)
  })

  it('redirects to another origin, where a careful client never arrives', async () => {
    const reply = await askUnder('redirect')
    expect(reply.status).toBe(307)
    expect(reply.headers.get('location')).toMatch(/^http:\/\/localhost:\d+\/simulator\/redirected$/)
  })

  it('records a client that follows the redirect', async () => {
    const { simulator } = await runSimulator()
    await fetch(`${simulator.url}/simulator/redirected`, { method: 'POST', body: '{}' })
    expect(simulator.calls.map(({ route }) => route)).toEqual(['redirected'])
  })
})

describe('a body', () => {
  it.each<[fault: DrsFaultName, text: RegExp]>([
    ['html', /^<!DOCTYPE html>/],
    ['empty', /^$/],
    ['null', /^null$/],
    ['array', /^\[\]$/],
    ['truncated', /^\{"count":5,"results":\[.*[^}]$/],
    ['bad-utf8', /\ufffd\ufffd/],
    ['error-in-200', /^\{"error_code":"APIGW\.0201"/],
    ['prototype', /"__proto__":\{"polluted":true\}/],
    ['wrong-types', /"src_count":-1,"dst_count":1\.5.*"src_count":1e999,"dst_count":9007199254740993/],
  ])('under 200 is %s', async (fault, text) => {
    const reply = await askUnder(fault)
    expect([reply.status, text.test(reply.text)]).toEqual([200, true])
  })

  it('can come in UTF-16, or behind a byte order mark', async () => {
    const { simulator, ids } = await runSimulator()
    const bytes = (fault: DrsFaultName) => {
      simulator.setFault(fault)
      return rawBody(simulator, ids)
    }
    expect((await bytes('bom')).subarray(0, 4)).toEqual(Buffer.from('\ufeff{'))
    expect((await bytes('utf16')).subarray(0, 4)).toEqual(Buffer.from([0xff, 0xfe, 0x7b, 0x00]))
  })

  it('can be sent as text', async () => {
    expect((await askUnder('wrong-content-type')).headers.get('content-type')).toBe('text/plain')
  })

  it.each<[fault: DrsFaultName, what: string, leastBytes: number]>([
    ['too-large', '60 MB', 60 * 1024 * 1024],
    ['deep', '5 million levels', 10_000_000],
    ['deep-small', '100,000 levels', 200_000],
    ['many-results', '100,000 results', 1_900_000],
  ])('can be %s: %s', async (fault, _what, leastBytes) => {
    const { simulator, ids } = await runSimulator()
    simulator.setFault(fault)
    const { length } = await rawBody(simulator, ids)
    expect(length).toBeGreaterThanOrEqual(leastBytes)
    expect(length).toBeLessThan(1.1 * leastBytes)
  })

  it('can be a megabyte that unpacks to a gigabyte, even when no packing was asked for', async () => {
    const { simulator, ids } = await runSimulator()
    simulator.setFault('gzip-bomb')
    const bytes = await rawBody(simulator, ids)
    expect(bytes.length).toBeLessThan(2 * 1024 * 1024)
    const member = bytes.subarray(0, bytes.indexOf(Buffer.from([0x1f, 0x8b, 0x08]), 3))
    expect(gunzipSync(member).toString()).toBe('{"count":1,"results":["')
  })
})

describe('an answer that is not quite right', () => {
  it('leaves out every second id', async () => {
    expect(envelopeIn(await askUnder('missing-ids')).results).toHaveLength(3)
  })

  it('names ids that were not asked for', async () => {
    const { simulator, caller, ids } = await runSimulator()
    simulator.setFault('unasked-ids')
    const asked = ids.slice(0, 2)
    const named = envelopeIn(await caller.struct(asked)).results.map((result) => result.job_id)
    expect(named).toEqual(expect.arrayContaining([...asked, ids[2]]))
    expect(named).toHaveLength(5)
  })

  it('names each id three times, once with older figures', async () => {
    const { results } = envelopeIn(await askUnder('duplicate-ids'))
    expect(results).toHaveLength(15)
    expect(results[1]).toEqual(results[0])
    expect(Number(results[2]?.struct_process?.create_time)).toBeLessThan(
      Number(results[0]?.struct_process?.create_time),
    )
  })

  it('has ids and types in another order', async () => {
    const { simulator, caller, ids } = await runSimulator()
    const usual = envelopeIn(await caller.struct(ids)).results
    simulator.setFault('reordered')
    const { results } = envelopeIn(await caller.struct(ids))
    expect(results.map((result) => result.job_id)).toEqual(ids.toReversed())
    expect(results[4]?.struct_process?.result).toEqual(usual[0]?.struct_process?.result?.toReversed())
  })

  it('has the figures of ten minutes ago', async () => {
    const { results } = envelopeIn(await askUnder('older-create-time'))
    expect(results[0]?.struct_process?.create_time).toBe(String(START_AT - 600_000))
  })

  it.each<[fault: DrsFaultName, minutes: number]>([
    ['clock-behind', -16],
    ['clock-ahead', 16],
  ])('comes from a host with the %s', async (fault, minutes) => {
    const date = new Date(START_AT + minutes * 60_000).toUTCString()
    expect((await askUnder(fault)).headers.get('date')).toBe(date)
  })
})

describe('where and how long', () => {
  it('is shown so many times, then healed', async () => {
    const { simulator, caller, ids } = await runSimulator()
    simulator.setFault('error-500', { times: 2 })
    const statuses = [await caller.struct(ids), await caller.struct(ids), await caller.struct(ids)]
    expect(statuses.map(({ status }) => status)).toEqual([500, 500, 200])
  })

  it('is shown to one project, one kind of call or certain jobs alone', async () => {
    const { simulator, caller, ids } = await runSimulator()
    const ask = async (options: FaultOptions) => {
      simulator.setFault(null)
      simulator.setFault('error-500', options)
      return [(await caller.struct(ids.slice(0, 1))).status, (await caller.status(ids)).status]
    }
    expect(await ask({ projectId: 'another' })).toEqual([200, 200])
    expect(await ask({ route: 'batch-status' })).toEqual([200, 500])
    expect(await ask({ jobs: ids.slice(1) })).toEqual([200, 500])
  })

  it('differs by project', async () => {
    const { simulator, caller, ids } = await runSimulator()
    simulator.setFault('error-503', { projectId: 'another' })
    simulator.setFault('error-500', { projectId: simulator.projects[0]?.projectId ?? '' })
    expect((await caller.struct(ids)).status).toBe(500)
    simulator.setFault(null)
    expect((await caller.struct(ids)).status).toBe(200)
  })

  it('is shown by every id that begins with its name', async () => {
    const { simulator, caller } = await runSimulator()
    await Promise.all(
      drsFaultNames
        // These would keep the call open, pour out hundreds of megabytes, or concern another call or token.
        .filter((name) => !/^(hang|slow|drip|gzip-bomb|too-large|deep|status-denied)$/.test(name))
        .map((name) => caller.struct([`fault-${name}-1`]).catch(() => null)),
    )
    const shown = simulator.calls.map(({ jobIds, fault }) => `${jobIds[0]}: ${fault}`)
    expect(shown).toEqual(simulator.calls.map(({ jobIds }) => `${jobIds[0]}: ${jobIds[0]?.slice(6, -2)}`))
    expect(shown.length).toBeGreaterThan(40)
  })

  it('is an ordinary job where its fault lets it be seen', async () => {
    const { caller } = await runSimulator()
    const [result] = envelopeIn(await caller.struct(['fault-reordered'])).results
    expect(result?.struct_process?.result?.[0]).toMatchObject({ type: 'table', src_count: 600 })
  })
})
