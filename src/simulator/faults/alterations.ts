// Good answers with other entries than asked for.
import type { DrsCall } from '../http/drsCall.ts'
import type { Envelope } from '../http/structProcess.ts'
import { toWireEntry, type WireEntry } from '../http/wireResult.ts'
import { jobIdOf } from '../scenario/jobId.ts'
import type { Fault } from './fault.ts'

/** How far a replica lags that answers with older figures. */
const REPLICA_LAG_MS = 10 * 60_000

const entries = (change: (entries: WireEntry[], call: DrsCall) => WireEntry[]): Fault => ({
  kind: 'alter',
  alter: (envelope, call) => ({ ...envelope, results: change(envelope.results, call) }) satisfies Envelope,
})

export const alterations = {
  /** The second, the fourth and so on; a lone one too. */
  'missing-ids': entries((all) => (all.length === 1 ? [] : all.filter((_, index) => index % 2 === 0))),
  'unasked-ids': entries((all, call) => [
    ...all.map((entry, index) => ({ ...entry, job_id: jobIdOf('unasked', index) })).slice(0, 2),
    ...all,
    ...notAsked(call),
  ]),
  /** Each one, an equal copy, and a copy with older figures. */
  'duplicate-ids': entries((all, call) => all.flatMap((entry) => [entry, entry, older(entry, call)])),
  reordered: entries((all) => all.toReversed().map(withRowsReversed)),
  'older-create-time': entries((all, call) => all.map((entry) => older(entry, call))),
} satisfies Record<string, Fault>

const older = (entry: WireEntry, call: DrsCall): WireEntry => {
  const id = String(entry['job_id'])
  const job = call.world.jobs(call.project.projectId, id)
  const context = { switches: call.world.switches, language: call.record.language, now: call.now }
  const late = toWireEntry(id, { ...job, dataDelayMs: (job.dataDelayMs ?? 0) + REPLICA_LAG_MS }, context)
  return late?.entry ?? entry
}

const notAsked = (call: DrsCall): WireEntry[] => {
  const other = call.project.jobs.find(({ id }) => !call.record.jobIds.includes(id))
  if (other === undefined) return []
  const context = { switches: call.world.switches, language: call.record.language, now: call.now }
  const made = toWireEntry(other.id, other, context)
  return made === null ? [] : [made.entry]
}

const withRowsReversed = (entry: WireEntry): WireEntry => {
  const process = entry['struct_process']
  if (typeof process !== 'object' || process === null || !('result' in process)) return entry
  if (!Array.isArray(process.result)) return entry
  return { ...entry, struct_process: { ...process, result: process.result.toReversed() } }
}
