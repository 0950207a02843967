// What it costs to check one answer of DRS, beyond parsing its JSON.
import { WireStructAnswer } from '#upstream/structProcess.ts'

import { median } from './load.ts'
import type { Subject } from './measure.ts'
import { syntheticJob } from './syntheticJob.ts'

const jobs = 1_000
const types = 8
const rounds = 60

export const validating: Subject = {
  name: 'validating',
  measure: async () => {
    const text = wireAnswer()
    const parse: number[] = []
    const check: number[] = []
    // The first rounds are for the compiler's benefit.
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now()
      const json: unknown = JSON.parse(text)
      const parsed = performance.now()
      WireStructAnswer.parse(json)
      const checked = performance.now()
      if (round < rounds / 2) continue
      parse.push(parsed - begun)
      check.push(checked - parsed)
    }
    return [
      {
        what: 'validating one answer of DRS, 1,000 jobs x 8 types, beyond JSON.parse',
        measured: median(check),
        unit: 'ms',
        budget: 2,
        floor: { of: 'JSON.parse', value: median(parse) },
      },
    ]
  },
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
