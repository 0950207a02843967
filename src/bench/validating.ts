// What it costs to check one answer of DRS, beyond parsing its JSON: the way it goes in the server, with secrets kept out.
import { toStructResults } from '#server/drs/answers.ts'
import { parseLimitedJson } from '#server/drs/json/limitedJson.ts'
import { createRedactor } from '#server/drs/redact.ts'

import { median } from './load.ts'
import type { Subject } from './measure.ts'
import { syntheticJob } from './syntheticJob.ts'

const jobs = 1_000
const types = 8
/** The first half is for the compiler's benefit and not counted. */
const rounds = 240

export const validating: Subject = {
  name: 'validating',
  measure: async () => {
    const text = wireAnswer()
    const bytes = Buffer.from(text)
    const redactor = createRedactor()
    for (const secret of ['a-password-that-is-watched', 'a-secret-key-that-is-watched'])
      redactor.watch(secret)
    const parse: number[] = []
    const beyond: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now()
      JSON.parse(text)
      const parsed = performance.now()
      checkedResults(bytes, redactor.text)
      const checked = performance.now()
      if (round < rounds / 2) continue
      parse.push(parsed - begun)
      beyond.push(checked - parsed - (parsed - begun))
    }
    return [
      {
        what: 'validating one answer of DRS, 1,000 jobs x 8 types, beyond JSON.parse',
        measured: median(beyond),
        unit: 'ms',
        budget: 2,
        floor: { of: 'JSON.parse', value: median(parse) },
        note: `median of ${beyond.length} rounds`,
      },
    ]
  },
}

/** @throws Error where not every job comes out: then something else was measured. */
function checkedResults(bytes: Buffer, rewrite: Parameters<typeof parseLimitedJson>[1]): void {
  const parsed = parseLimitedJson(bytes, rewrite)
  const entries = parsed.kind === 'value' ? parsed.entries : null
  const results = toStructResults(entries ?? [])
  if (results.length !== jobs) throw new Error(`${results.length} of ${jobs} results were read`)
}

function wireAnswer(): string {
  const results = Array.from({ length: jobs }, (_, number) => {
    const job = syntheticJob(number, types, 1)
    const result = job.types.map(({ raw, status, src, dst, startedAt }) => ({
      type: raw,
      status,
      src_count: src,
      dst_count: dst,
      start_time: startedAt,
    }))
    return { job_id: job.jobId, struct_process: { create_time: String(job.dataAt), result } }
  })
  return JSON.stringify({ count: results.length, results })
}
