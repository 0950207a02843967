// One job's entry in `results`, in the form the switches choose.
import type { Figures, Row, ScenarioJob } from '../scenario/scenario.ts'
import type { RowForm, Switches } from '../switches.ts'
import { textOf } from './codeTexts.ts'
import { toWireRow } from './wireRow.ts'

export type WireEntry = Record<string, unknown>

export type ResultContext = { switches: Switches; language: string | null; now: number }

/** Codes of ids that are unknown, gone or virtual: the ones that may spoil a whole call. */
const badIdCodes = new Set([
  'DRS.M00202',
  'DRS.M00289',
  'DRS.M00307',
  'DRS.M00308',
  'DRS.M05003',
  'DRS.M05004',
  'DRS.10000010',
])

export const isBadId = (figures: Figures): figures is Figures & { kind: 'error' } =>
  figures.kind === 'error' && badIdCodes.has(figures.code)

/** @returns null for a job that the answer leaves out. */
export const toWireEntry = (
  id: string,
  job: ScenarioJob,
  context: ResultContext,
): { figures: Figures; entry: WireEntry } | null => {
  const form: RowForm = { ...context.switches, ...job.form }
  const { figures } = job.at(context.now)
  if (figures.kind === 'silent') return null
  const none = form.absentAs === 'null'
  if (figures.kind === 'error') {
    const entry = {
      job_id: id,
      error_code: spell(figures.code, context.switches),
      error_message: figures.text ?? textOf(figures.code, context.language),
      ...(none ? { struct_process: null } : {}),
    }
    return { figures, entry }
  }
  const madeAt = snapshotAt(context.now - (job.dataDelayMs ?? 0), form)
  const process =
    figures.kind === 'not-started'
      ? beforeStart(madeAt, form)
      : rowsOf(job, figures.rows, { madeAt, form, now: context.now })
  const entry = {
    job_id: job.answersAs ?? id,
    ...(none ? { error_code: null, error_message: null } : {}),
    ...process,
  }
  return { figures, entry }
}

export const spell = (code: string, switches: Switches): string =>
  switches.codeSpelling === 'dash' ? code.replace('.', '-') : code

const snapshotAt = (at: number, form: RowForm): number =>
  form.createTimeEveryMs > 0 ? Math.floor(at / form.createTimeEveryMs) * form.createTimeEveryMs : at

type Snapshot = { madeAt: number; form: RowForm; now: number }

/** Rows as they were when the figures were made. */
const rowsOf = (job: ScenarioJob, latest: readonly Row[], { madeAt, form, now }: Snapshot): WireEntry => {
  const then = madeAt === now ? null : job.at(madeAt).figures
  const rows = then?.kind === 'rows' ? then.rows : latest
  const result = rows.map((row) => toWireRow(row, form)).filter((row) => row !== null)
  const made = job.createTime === undefined ? createTime(madeAt, form) : { create_time: job.createTime }
  return { struct_process: { result, ...made } }
}

const beforeStart = (madeAt: number, form: RowForm): WireEntry => {
  if (form.beforeStart === 'no-struct') return form.absentAs === 'null' ? { struct_process: null } : {}
  const result = form.beforeStart === 'empty-result' ? { result: [] } : {}
  return { struct_process: { ...result, ...createTime(madeAt, form) } }
}

const createTime = (madeAt: number, form: RowForm): WireEntry => {
  if (form.createTime === 'absent') return form.absentAs === 'null' ? { create_time: null } : {}
  const written = { text: String(madeAt), number: madeAt, iso: new Date(madeAt).toISOString() }
  return { create_time: written[form.createTime] }
}
