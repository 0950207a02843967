// Facts of the demo as they stand on the wire, told apart without any of the server's arithmetic.
import * as z from 'zod/mini'

import { toWireEntry } from '#simulator/http/wireResult.ts'
import { demo } from '#simulator/scenario/demo/demo.ts'
import { defaultSwitches } from '#simulator/switches.ts'

const Row = z.looseObject({
  type: z.string(),
  status: z.unknown(),
  src_count: z.optional(z.unknown()),
  dst_count: z.optional(z.unknown()),
  start_time: z.optional(z.unknown()),
  end_time: z.optional(z.unknown()),
})
export type WireRow = z.infer<typeof Row>

const Entry = z.looseObject({
  error_code: z.optional(z.nullable(z.string())),
  struct_process: z.optional(
    z.nullable(z.looseObject({ create_time: z.optional(z.unknown()), result: z.array(Row) })),
  ),
})

export type DemoFact = {
  project: string
  id: string
  name: string
  taskStatus: string | null
  /** Null: the answer leaves the id out. */
  code: string | null
  answered: boolean
  rows: readonly WireRow[] | null
  createTime: unknown
}

const projects = demo({ seed: 1 }).projects

const known = new Map<number, readonly DemoFact[]>()

/** What DRS says of every job of the demo at a moment; worked out once. */
export const demoFactsAt = (now: number): readonly DemoFact[] => {
  const facts = known.get(now) ?? factsAt(now)
  known.set(now, facts)
  return facts
}

const factsAt = (now: number): DemoFact[] =>
  projects.flatMap((project) =>
    project.jobs.map((job) => {
      const made = toWireEntry(job.id, job, { switches: defaultSwitches, language: null, now })
      const entry = made === null ? null : Entry.parse(made.entry)
      return {
        project: project.name,
        id: job.id,
        name: job.name,
        taskStatus: job.at(now).taskStatus,
        code: entry?.error_code ?? null,
        answered: entry !== null,
        rows: entry?.struct_process?.result ?? null,
        createTime: entry?.struct_process?.create_time,
      }
    }),
  )
