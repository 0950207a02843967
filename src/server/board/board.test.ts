import { expect, test } from 'vitest'

import { aBoard, aConfiguration, aStatusAnswer, wireTables } from '../../testing/boardOf.ts'

const job = (id: string, name = id) => ({ id, name })
const three = aConfiguration([{ jobs: [job('a'), job('b'), job('c')] }])
const ids = ({ jobs }: { jobs: readonly { jobId: string }[] }) => jobs.map(({ jobId }) => jobId)

test('before the first answer every job is unknown and the project starts', () => {
  const { views } = aBoard(three)
  const board = views.since(null)
  expect(board).toMatchObject({ full: true, mode: 'live', removed: [], projects: [{ health: 'starting' }] })
  expect(board.jobs.map(({ jobId, state, reason }) => [jobId, state, reason?.kind])).toEqual([
    ['a', 'unknown', 'no-answer'],
    ['b', 'unknown', 'no-answer'],
    ['c', 'unknown', 'no-answer'],
  ])
  expect(views.ready()).toBe(false)
})

test('a delta has the jobs that changed since, and no others', async () => {
  const { views, answer, clock } = aBoard(three)
  await clock.advance(1_000)
  answer(['a', 'b', 'c'], [wireTables('a', [9, 3]), wireTables('b', [9, 3]), wireTables('c', [9, 3])])
  await clock.advance(1_000)
  const first = views.revision()
  answer(['a', 'b', 'c'], [wireTables('a', [9, 4]), wireTables('b', [9, 3]), wireTables('c', [9, 3])])
  await clock.advance(1_000)
  const second = views.revision()
  answer(['a', 'b', 'c'], [wireTables('a', [9, 4]), wireTables('b', [9, 5]), wireTables('c', [9, 3])])
  await clock.advance(1_000)

  expect(views.since(first)).toMatchObject({ full: false, revision: views.revision(), removed: [] })
  expect(ids(views.since(first))).toEqual(['a', 'b'])
  expect(ids(views.since(second))).toEqual(['b'])
  expect(ids(views.since(views.revision()))).toEqual([])
})

test('an answer with the same figures changes no job, but the project is current', async () => {
  const { views, answer, clock } = aBoard(three)
  answer(['a'], [wireTables('a', [9, 3], clock.nowMs())])
  await clock.advance(2_000)
  const before = views.since(null)
  answer(['a'], [wireTables('a', [9, 3], clock.nowMs())])
  await clock.advance(2_000)
  const delta = views.since(before.revision)
  expect(delta.jobs).toEqual([])
  expect(delta.projects[0]?.polledAt).toBe(clock.nowMs() - 2_000)
  expect(views.job('prod', 'a')?.polledAt).toBe(clock.nowMs() - 2_000)
})

test('what has not changed is the same object in every answer', async () => {
  const { views, answer, clock } = aBoard(three)
  answer(['a', 'b'], [wireTables('a', [9, 3]), wireTables('b', [9, 3])])
  await clock.advance(2_000)
  const before = views.since(null)
  answer(['a', 'b'], [wireTables('a', [9, 4]), wireTables('b', [9, 3])])
  await clock.advance(2_000)
  const after = views.since(null)
  expect(after.jobs[0]).not.toBe(before.jobs[0])
  expect(after.jobs[1]).toBe(before.jobs[1])
})

test('news after a quiet second is published at once, more of it a second later', async () => {
  const { views, answer, clock } = aBoard(three)
  await clock.advance(5_000)
  const revisions = new Set([views.revision()])
  for (let dst = 1; dst <= 30; dst += 1) {
    answer(['a'], [wireTables('a', [99, dst])])
    // oxlint-disable-next-line no-await-in-loop
    await clock.advance(100)
    revisions.add(views.revision())
  }
  expect(revisions.size).toBe(4)
})

test.for([
  ['nothing', ''],
  ['another process', '0123456789abcdef01.1'],
  ['a number', '1'],
  ['HTML', '<script>'],
  ['a very long text', 'x'.repeat(5_000)],
])('a revision that is %s is answered in full', ([, since]) => {
  const { views } = aBoard(three)
  expect(views.since(since ?? '').full).toBe(true)
})

test('a revision of the future, or spelt otherwise, is answered in full', () => {
  const { views } = aBoard(three)
  const [start, number] = views.revision().split('.')
  const others = [
    `${start}.${Number(number) + 1}`,
    `${start}.0${number}`,
    `${start}.1e0`,
    `${start}.`,
    `${start}`,
  ]
  expect(others.map((since) => views.since(since).full)).toEqual(others.map(() => true))
  expect(views.since(views.revision()).full).toBe(false)
})

test('revisions are safe in a URL and new with every start', () => {
  const [one, two] = [aBoard(three).views.revision(), aBoard(three).views.revision()]
  expect(encodeURIComponent(one)).toBe(one)
  expect(one).not.toBe(two)
})

test('a revision of more than ten busy minutes ago is answered in full', async () => {
  const { views, answer, clock } = aBoard(three)
  const old = views.revision()
  for (let dst = 1; dst <= 601; dst += 1) {
    answer(['a'], [wireTables('a', [9_999, dst])])
    // oxlint-disable-next-line no-await-in-loop
    await clock.advance(1_000)
  }
  expect(views.since(old).full).toBe(true)
})

test('figures grow late and then stale by time alone, and that is a change', async () => {
  const { views, sink, answer, clock } = aBoard(three)
  answer(['a'], [wireTables('a', [9, 3])])
  await clock.advance(1_000)
  const at = (ms: number) => clock.advance(ms).then(() => views.since(null).jobs[0]?.freshness)
  expect(await at(28_000)).toBe('live')
  const revision = views.revision()
  expect(await at(3_000)).toBe('late')
  expect(ids(views.since(revision))).toEqual(['a'])
  expect(await at(10_000)).toBe('stale')

  answer(['a'], [wireTables('a', [9, 3])])
  sink.expect('prod', 'a', 60_000)
  expect(await at(100_000)).toBe('live')
})

test('a job of which nothing moves in DRS any more is marked by the age of its data', async () => {
  const { views, answer, clock } = aBoard(three)
  const madeAt = clock.nowMs() - 400_000
  answer(['a'], [wireTables('a', [9, 3], madeAt)], { dateHeaderAt: clock.nowMs() })
  await clock.advance(1_000)
  expect(views.since(null).jobs[0]).toMatchObject({ dataOld: true, freshness: 'live', dataAt: madeAt })
  expect(views.job('prod', 'a')?.dataAgeAtPollMs).toBe(400_000)
  expect(views.since(null).projects[0]?.oldestDataAt).toBe(madeAt)
})

test('a changed configuration keeps what is known, renames, removes and adds', async () => {
  const { views, reconfigure, answer, clock } = aBoard(three)
  answer(['a', 'b'], [wireTables('a', [9, 3]), wireTables('b', [9, 4])])
  await clock.advance(1_000)
  const before = views.revision()
  reconfigure(aConfiguration([{ jobs: [job('b', 'renamed'), job('d'), job('c')] }]))
  await clock.advance(1_000)

  const delta = views.since(before)
  expect(delta.removed).toEqual([{ project: 'prod', jobId: 'a' }])
  expect(delta.jobs.map(({ jobId, name, objects }) => [jobId, name, objects.dst])).toEqual([
    ['b', 'renamed', 4],
    ['d', 'd', 0],
  ])
  expect(ids(views.since(null))).toEqual(['b', 'd', 'c'])
  expect(views.job('prod', 'a')).toBe(null)

  expect(views.since(delta.revision).removed).toEqual([])

  // A job that comes back is no longer told as removed.
  reconfigure(three)
  await clock.advance(1_000)
  expect(views.since(before).removed).toEqual([{ project: 'prod', jobId: 'd' }])
  expect(ids(views.since(before))).toEqual(['a', 'b'])
})

test('a project name that means another project of DRS now knows nothing of the old one', async () => {
  const { views, reconfigure, answer, clock } = aBoard(three)
  answer(['a'], [wireTables('a', [9, 3])])
  await clock.advance(1_000)
  reconfigure(aConfiguration([{ jobs: [job('a')], projectId: '154ba152d480d55b2f5dc0069e7ddef0' }]))
  await clock.advance(1_000)
  expect(views.since(null)).toMatchObject({
    jobs: [{ state: 'unknown' }],
    projects: [{ health: 'starting' }],
  })
})

test('a per-job error stands beside the last figures, in every language it was told in', async () => {
  const { views, sink, answer, clock } = aBoard(three)
  answer(['a'], [wireTables('a', [9, 3])])
  const refused = { job_id: 'a', error_code: 'DRS.M01503', error_message: 'Too often.' }
  answer(['a'], [refused])
  sink.errorText('prod', 'a', { code: 'DRS.M01503', language: 'zh-cn', text: '操作过于频繁' })
  answer(['a'], [refused])
  await clock.advance(1_000)
  expect(views.since(null).jobs[0]).toMatchObject({
    state: 'initializing',
    objects: { dst: 3 },
    error: {
      code: 'DRS.M01503',
      text: 'Too often.',
      texts: { 'en-us': 'Too often.', 'zh-cn': '操作过于频繁' },
    },
  })

  answer(['a'], [wireTables('a', [9, 4])])
  expect(views.job('prod', 'a')).toMatchObject({ error: null, lastError: { code: 'DRS.M01503' } })
})

test('each change of a state is one line in the log, a poll is none', async () => {
  const { answer, lines, sink, clock } = aBoard(three)
  for (const dst of [3, 3, 4, 9, 9]) answer(['a'], [wireTables('a', [9, dst])])
  sink.statuses('prod', ['a'], aStatusAnswer({ a: 'INCRE_TRANSFER_STARTED' }, clock.nowMs()))
  expect(lines.map(({ message, facts }) => [message, facts])).toMatchObject([
    ['job changed state', { jobId: 'a', from: 'unknown', to: 'initializing' }],
    ['job changed state', { jobId: 'a', from: 'initializing', to: 'complete' }],
  ])
})

test('a count that falls is a line in the log with both values', () => {
  const { answer, lines } = aBoard(three)
  for (const dst of [5, 3]) answer(['a'], [wireTables('a', [9, dst])])
  expect(lines.at(-1)).toMatchObject({
    message: 'count fell',
    facts: { type: 'table', side: 'dr', before: 5, after: 3 },
  })
})

test('the proxied call gets the entry of a live job only, as it came', async () => {
  const { views, answer, clock } = aBoard(three)
  const [entry] = [wireTables('a', [9, 3])]
  const projectId = three.projects[0]?.projectId ?? ''
  expect(views.cachedEntry(projectId, 'a')).toBe(null)
  answer(['a'], [entry])
  expect(views.cachedEntry(projectId, 'a')).toEqual(entry)
  expect(views.cachedEntry('another', 'a')).toBe(null)
  answer(['a'], [{ job_id: 'a', error_code: 'DRS.M01503' }])
  expect(views.cachedEntry(projectId, 'a')).toBe(null)
  answer(['a'], [entry])
  answer(['a'], [])
  expect(views.cachedEntry(projectId, 'a')).toBe(null)
  answer(['a'], [entry])
  await clock.advance(31_000)
  expect(views.cachedEntry(projectId, 'a')).toBe(null)
})

test('a board of nothing is ready', () => {
  expect(aBoard(aConfiguration([{ jobs: [] }])).views.ready()).toBe(true)
})

test('a task status that is not told again stays, until there is none to be had', async () => {
  const { views, sink, answer, clock } = aBoard(three)
  const statusOf = (id: string) => views.job('prod', id)?.taskStatus
  answer(['a', 'b'], [wireTables('a', [9, 3]), wireTables('b', [9, 3])])
  sink.statuses('prod', ['a', 'b'], aStatusAnswer({ a: 'PAUSING', b: 'PAUSING' }, clock.nowMs()))
  sink.statuses('prod', ['a', 'b'], aStatusAnswer({ b: '' }, clock.nowMs()))
  expect([statusOf('a'), statusOf('b')]).toEqual(['PAUSING', 'PAUSING'])
  expect(views.job('prod', 'a')?.paused).toBe(true)
  sink.withoutStatuses('prod')
  expect([statusOf('a'), statusOf('b')]).toEqual([null, null])
})
