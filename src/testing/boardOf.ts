// A board by itself, fed with answers that a test writes.
import { createBoard, type Board } from '#server/board/board.ts'
import type { Configuration, ProjectConfiguration } from '#server/config/configuration.ts'
import { storeDefaults } from '#server/config/store.ts'
import type { StatusAnswer, StructAnswer } from '#server/drs/client.ts'
import type { Store } from '#server/store/store.ts'

import { createDrivenClock, type DrivenClock } from './drivenClock.ts'

/** 2026-11-23 08:00 UTC. */
const START_AT = Date.UTC(2026, 10, 23, 8)

export const aConfiguration = (projects: readonly Partial<ProjectConfiguration>[]): Configuration => ({
  mode: 'live',
  listen: { host: '127.0.0.1', port: 0 },
  language: 'en-us',
  stallAfterMs: 300_000,
  store: storeDefaults,
  access: null,
  projects: projects.map((project) => ({
    name: 'prod',
    title: 'Production',
    region: 'eu-west-101',
    endpoint: 'https://drs.eu-west-101.myhuaweicloud.eu',
    projectId: '054ba152d480d55b2f5dc0069e7ddef0',
    ca: null,
    proxy: null,
    poll: { intervalMs: 10_000, timeoutMs: 10_000, batch: 10, callsPerMinute: 60 },
    auth: { kind: 'token', token: { source: 'the test', read: () => 'a-token' } },
    jobs: [],
    ...project,
  })),
})

export type TestBoard = Board & {
  clock: DrivenClock
  lines: { level: string; message: string; facts: object }[]
  /** One answered call for these ids. */
  answer: (asked: readonly string[], results: readonly WireJob[], facts?: Partial<StructAnswer>) => void
}

/** `job_id` and what DRS says of it. */
export type WireJob = StructAnswer['results'][number]['wire'] & { job_id: string }

/** `storeOf`: where history is kept, made with the board's clock; nothing is kept without it. */
export const aBoard = (
  configuration: Configuration,
  storeOf: (clock: DrivenClock) => Store | null = () => null,
): TestBoard => {
  const clock = createDrivenClock({ startAt: START_AT })
  const lines: TestBoard['lines'] = []
  const log = {
    info: (facts: object, message: string) => lines.push({ level: 'info', message, facts }),
    warn: (facts: object, message: string) => lines.push({ level: 'warn', message, facts }),
  }
  const board = createBoard({ configuration, clock, log, store: storeOf(clock) })
  return {
    ...board,
    clock,
    lines,
    answer: (asked, results, facts) => {
      board.sink.answered('prod', asked, anAnswer(results, { receivedAt: clock.nowMs(), ...facts }))
    },
  }
}

export const anAnswer = (results: readonly WireJob[], facts: Partial<StructAnswer> = {}): StructAnswer => ({
  receivedAt: START_AT,
  dateHeaderAt: null,
  latencyMs: 20,
  requestId: null,
  count: results.length,
  raw: { count: results.length, results },
  rejected: false,
  results: results.map((wire) => ({ jobId: wire.job_id, wire, raw: wire })),
  unreadableResults: 0,
  ...facts,
})

export const aStatusAnswer = (
  statuses: Readonly<Record<string, string>>,
  receivedAt: number,
): StatusAnswer => ({
  receivedAt,
  dateHeaderAt: null,
  latencyMs: 20,
  requestId: null,
  count: null,
  raw: null,
  results: Object.entries(statuses).map(([id, status]) => ({ jobId: id, wire: { id, status } })),
})

export const wireTables = (
  id: string,
  [src, dst]: readonly [number, number],
  createTime?: number,
): WireJob => ({
  job_id: id,
  struct_process: {
    ...(createTime === undefined ? {} : { create_time: String(createTime) }),
    result: [
      { type: 'table', status: src === dst ? 2 : 1, src_count: src, dst_count: dst, start_time: 1_000 },
    ],
  },
})
