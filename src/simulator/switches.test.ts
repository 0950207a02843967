import { describe, expect, it } from 'vitest'

import { standing } from './scenario/standing.ts'
import type { Switches } from './switches.ts'
import { codeIn, envelopeIn } from '../testing/simulatorCaller.ts'
import { runSimulator } from '../testing/runSimulator.ts'

/** At this moment the first job of `steady` has done two types, runs one and waits with four. */
const askFirst = async (switches: Partial<Switches>) => {
  const { caller, ids } = await runSimulator({ switches })
  const [result] = envelopeIn(await caller.struct(ids.slice(0, 1))).results
  const rows = result?.struct_process?.result ?? []
  return { result, rows, done: rows[0], running: rows[2], waiting: rows[3] }
}

describe('the form of a job', () => {
  it('is that of the example unless told', async () => {
    const { result, done, running, waiting } = await askFirst({})
    expect(done).toEqual({
      type: 'database',
      status: 2,
      src_count: expect.any(Number),
      dst_count: expect.any(Number),
      start_time: expect.any(Number),
      end_time: expect.any(Number),
    })
    expect(running).toMatchObject({ type: 'table', status: 1, start_time: expect.any(Number) })
    expect(running).not.toHaveProperty('end_time')
    expect(waiting).toMatchObject({ type: 'table_indexs', status: 1, dst_count: 0, start_time: 0 })
    expect(result?.struct_process?.create_time).toMatch(/^\d{13}$/)
    expect(result).not.toHaveProperty('error_code')
  })

  it('can have types in upper case', async () => {
    const { rows } = await askFirst({ typeCase: 'upper' })
    expect(rows.map((row) => row['type'])).toEqual([
      'DATABASE',
      'TABLE_STRUCTURE',
      'TABLE',
      'TABLE_INDEX',
      'VIEW',
      'FUNCTION',
      'PROCEDURE',
    ])
  })

  it('can leave out what waits', async () => {
    expect((await askFirst({ pendingRows: 'absent' })).rows).toHaveLength(3)
  })

  it('can give what waits an end of 0', async () => {
    expect((await askFirst({ pendingRows: 'end-zero' })).waiting).toMatchObject({
      start_time: 0,
      end_time: 0,
    })
  })

  it('can give what waits null times', async () => {
    expect((await askFirst({ pendingRows: 'null' })).waiting).toMatchObject({
      start_time: null,
      end_time: null,
    })
  })

  it('can write numbers as texts', async () => {
    const { done } = await askFirst({ numbers: 'text' })
    expect(done).toMatchObject({ status: '2', src_count: expect.stringMatching(/^\d+$/) })
  })

  it('can have nulls for what is absent', async () => {
    const { result, running } = await askFirst({ absentAs: 'null' })
    expect(result).toMatchObject({ error_code: null, error_message: null })
    expect(running).toMatchObject({ end_time: null })
  })

  it.each([
    { createTime: 'number' as const, written: expect.any(Number) },
    { createTime: 'iso' as const, written: expect.stringMatching(/^2026-11-23T13:05:00.000Z$/) },
    { createTime: 'absent' as const, written: undefined },
  ])('can write the time of the figures as $createTime', async ({ createTime, written }) => {
    const { result } = await askFirst({ createTime })
    expect(result?.struct_process?.create_time).toEqual(written)
  })

  it('can stay unchanged until the next figures are made', async () => {
    const { caller, clock, ids } = await runSimulator({ switches: { createTimeEveryMs: 30_000 } })
    const first = await caller.struct(ids)
    await clock.advance(29_000)
    expect((await caller.struct(ids)).text).toBe(first.text)
    await clock.advance(1_000)
    expect((await caller.struct(ids)).text).not.toBe(first.text)
  })
})

const notStarted = standing('CONFIGURATION', { kind: 'not-started' })

const askNotStarted = async (beforeStart: Switches['beforeStart']) => {
  const job = { id: 'new', name: 'new', shows: 'not started', at: notStarted }
  const project = { name: 'p', title: 'p', region: 'r', projectId: 'a'.repeat(32), jobs: [job] }
  const { caller } = await runSimulator({
    scenario: { name: 'own', projects: [project] },
    switches: { beforeStart },
  })
  return envelopeIn(await caller.struct(['new'])).results[0]
}

describe('a task that has not started', () => {
  it('has no figures, an empty list of them, or no list', async () => {
    expect(await askNotStarted('no-struct')).toEqual({ job_id: 'new' })
    expect((await askNotStarted('empty-result'))?.struct_process?.result).toEqual([])
    expect((await askNotStarted('no-result'))?.struct_process).toEqual({ create_time: expect.any(String) })
  })
})

const askWithStranger = async (switches: Partial<Switches>) => {
  const { caller, ids } = await runSimulator({ switches })
  return caller.struct([ids[0], 'stranger', ids[1]])
}

describe('an unknown id among good ones', () => {
  it('is an error of its own under 200', async () => {
    const reply = await askWithStranger({ badIds: 'mixed' })
    expect(reply.status).toBe(200)
    expect(envelopeIn(reply).results.map((result) => result.error_code)).toEqual([
      undefined,
      'DRS.M00289',
      undefined,
    ])
  })

  it('is alone in the envelope under 400', async () => {
    const reply = await askWithStranger({ badIds: 'envelope' })
    expect(reply.status).toBe(400)
    expect(envelopeIn(reply)).toMatchObject({
      count: 1,
      results: [{ job_id: 'stranger', error_code: 'DRS.M00289' }],
    })
  })

  it('spoils the whole call', async () => {
    const reply = await askWithStranger({ badIds: 'plain' })
    expect([reply.status, codeIn(reply)]).toEqual([400, 'DRS.M00289'])
  })

  it.each([
    { count: 'results' as const, expected: 3 },
    { count: 'asked' as const, expected: 3 },
    { count: 'good' as const, expected: 2 },
  ])('counts as $expected where count means $count', async ({ count, expected }) => {
    expect(envelopeIn(await askWithStranger({ count })).count).toBe(expected)
  })

  it('can have its code spelt with a dash', async () => {
    expect(envelopeIn(await askWithStranger({ codeSpelling: 'dash' })).results[1]?.error_code).toBe(
      'DRS-M00289',
    )
  })
})

const askForList = async (
  switches: Partial<Switches>,
  list: (ids: readonly string[]) => readonly (string | undefined)[],
) => {
  const { caller, ids } = await runSimulator({ switches })
  return caller.struct(list(ids))
}
const twice = (ids: readonly string[]) => [ids[0], ids[0]]
const none = () => []

describe('the list of ids', () => {
  it.each([
    { switches: {}, list: none, results: 0 },
    { switches: {}, list: twice, results: 1 },
    { switches: { duplicates: 'twice' as const }, list: twice, results: 2 },
  ])('is answered with $results under $switches', async ({ switches, list, results }) => {
    expect(envelopeIn(await askForList(switches, list)).results).toHaveLength(results)
  })

  it.each([
    { switches: { emptyList: 'rejected' as const }, list: none, code: 'DRS.M00201' },
    { switches: { duplicates: 'rejected' as const }, list: twice, code: 'DRS.M00301' },
    { switches: { mostIds: 3 }, list: (ids: readonly string[]) => ids, code: 'DRS.M00200' },
  ])('is refused with $code under $switches', async ({ switches, list, code }) => {
    const reply = await askForList(switches, list)
    expect([reply.status, codeIn(reply)]).toEqual([400, code])
  })
})

it('can change while the simulator runs', async () => {
  const { simulator, caller } = await runSimulator()
  simulator.setSwitches({ gatewayPrefix: 'APIG' })
  expect(codeIn(await caller.post('/nowhere', '', {}))).toBe('APIG.0101')
})
