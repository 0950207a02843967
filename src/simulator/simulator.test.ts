import { describe, expect, it } from 'vitest'

import { codeIn, createCaller, envelopeIn } from '../testing/simulatorCaller.ts'
import { runSimulator, START_AT } from '../testing/runSimulator.ts'

describe('the call for progress', () => {
  it('answers every id asked for, each under its own name', async () => {
    const { caller, ids } = await runSimulator()
    const { results, count } = envelopeIn(await caller.struct(ids))
    expect(results.map((result) => result.job_id)).toEqual(ids)
    expect(count).toBe(ids.length)
  })

  it('moves on with the virtual clock and not without it', async () => {
    const { caller, clock, ids } = await runSimulator()
    const first = await caller.struct(ids)
    expect((await caller.struct(ids)).text).toBe(first.text)
    await clock.advance(30_000)
    expect((await caller.struct(ids)).text).not.toBe(first.text)
  })

  it('dates its answers by the virtual clock', async () => {
    const { caller, ids } = await runSimulator()
    const { headers } = await caller.struct(ids)
    expect(headers.get('date')).toBe(new Date(START_AT).toUTCString())
  })

  it('writes the words of an error in the language asked for', async () => {
    const { caller } = await runSimulator()
    const ask = async (language: string) => {
      const { results } = envelopeIn(await caller.struct(['unknown'], { 'x-language': language }))
      return results[0]
    }
    expect(await ask('en-us')).toMatchObject({
      error_code: 'DRS.M00289',
      error_message: 'The task does not exist.',
    })
    expect(await ask('zh-cn')).toMatchObject({ error_code: 'DRS.M00289', error_message: '任务不存在。' })
  })

  it.each([
    {
      what: 'another content type',
      body: '{"jobs":[]}',
      type: 'text/plain',
      status: 415,
      code: 'DRS.M00007',
    },
    { what: 'a body that is no JSON', body: '{', type: 'application/json', status: 400, code: 'DRS.M00007' },
    { what: 'a body without jobs', body: '{}', type: 'application/json', status: 400, code: 'DRS.M00201' },
    { what: 'an empty id', body: '{"jobs":[""]}', type: 'application/json', status: 400, code: 'DRS.M00201' },
  ])('refuses $what', async ({ body, type, status, code }) => {
    const { simulator, caller } = await runSimulator()
    const path = `/v3/${simulator.projects[0]?.projectId}/jobs/batch-struct-process`
    const reply = await caller.post(path, body, {
      'content-type': type,
      'x-auth-token': simulator.credentials.token,
    })
    expect([reply.status, codeIn(reply)]).toEqual([status, code])
  })

  it('refuses a body that is larger than the gateway takes', async () => {
    const { caller } = await runSimulator()
    const reply = await caller.struct(['x'.repeat(13 * 1024 * 1024)])
    expect([reply.status, codeIn(reply)]).toEqual([413, 'APIGW.0201'])
  })

  it('refuses a project that does not exist', async () => {
    const { simulator } = await runSimulator()
    const [project] = simulator.projects
    if (project === undefined) throw new Error('no project')
    const stranger = createCaller(simulator, { ...project, projectId: 'f'.repeat(32) })
    const reply = await stranger.struct(['x'])
    expect([reply.status, codeIn(reply)]).toEqual([403, 'DRS.M00261'])
  })

  it('knows no other call', async () => {
    const { caller } = await runSimulator()
    const reply = await caller.post('/v3/x/jobs/batch-progress', '{}', {})
    expect([reply.status, codeIn(reply)]).toEqual([404, 'APIGW.0101'])
  })
})

describe('the call for the status of tasks', () => {
  it('answers five ids unless it is told how many', async () => {
    const { caller, ids } = await runSimulator()
    const many = [...ids, 'a', 'b', 'c']
    expect(envelopeIn(await caller.status(many)).results).toHaveLength(5)
    expect(envelopeIn(await caller.status(many, { cur_page: 1, per_page: 8 })).results).toHaveLength(8)
    expect(envelopeIn(await caller.status(many, { cur_page: 1, per_page: 0 })).results).toHaveLength(8)
    expect(envelopeIn(await caller.status(many, { cur_page: 2, per_page: 6 })).results).toHaveLength(2)
  })

  it('tells a running task from a resting one, and does not know a stranger', async () => {
    const { caller, clock, ids } = await runSimulator()
    const id = ids[0] ?? ''
    const status = async () => envelopeIn(await caller.status([id, 'stranger'])).results
    expect(await status()).toMatchObject([
      { id, status: 'FULL_TRANSFER_STARTED' },
      { id: 'stranger', error_code: 'DRS.M00289' },
    ])
    await clock.advance(16 * 60_000)
    expect(await status()).toMatchObject([{ id, status: 'INCRE_TRANSFER_STARTED' }, {}])
  })

  it.each([
    { pages: { per_page: 101 }, code: 'DRS.M00211' },
    { pages: { cur_page: 0 }, code: 'DRS.M00210' },
    { pages: 'all', code: 'DRS.M00210' },
  ])('refuses $pages as pages', async ({ pages, code }) => {
    const { caller, ids } = await runSimulator()
    const reply = await caller.status(ids, pages)
    expect([reply.status, codeIn(reply)]).toEqual([400, code])
  })
})

describe('the record of calls', () => {
  it('holds what was asked, how, and what was answered, but no credential', async () => {
    const { simulator, caller, ids } = await runSimulator()
    await caller.struct(ids, { 'x-language': 'zh-cn' })
    await caller.status(ids)
    expect(simulator.calls).toMatchObject([
      {
        at: START_AT,
        route: 'struct-process',
        jobIds: ids,
        language: 'zh-cn',
        authentication: 'token',
        status: 200,
      },
      { route: 'batch-status', jobIds: ids, language: null, status: 200, fault: null },
    ])
    expect(JSON.stringify(simulator.calls)).not.toContain(simulator.credentials.token)
    simulator.clearCalls()
    expect(simulator.calls).toEqual([])
  })
})

it('ends a hanging call when it is closed', async () => {
  const { simulator, caller, ids } = await runSimulator()
  simulator.setFault('hang')
  const hanging = caller.struct(ids)
  hanging.catch(() => null)
  await expect.poll(() => simulator.calls).toHaveLength(1)
  await simulator.close()
  await expect(hanging).rejects.toThrow('fetch failed')
})
