// What a scenario is: which jobs there are, and what DRS knows of each at any moment. How that is put on the wire
// (spelling of types, form of times, nulls) is a matter of switches.
import type { DrsFaultName } from '../faults/faultNames.ts'
import type { RowForm, Switches } from '../switches.ts'

export type Scenario = {
  name: string
  projects: readonly ScenarioProject[]
  /** Laid over the defaults, under what the caller asks for. */
  switches?: Partial<Switches>
}

export type ScenarioProject = {
  name: string
  title: string
  region: string
  /** 32 hexadecimal digits; unique in the scenario. */
  projectId: string
  jobs: readonly ScenarioJob[]
  /** The fault that calls for this project meet at a moment, unless another one was set; null = none. Pure. */
  faultAt?: (atMs: number) => DrsFaultName | null
}

export type ScenarioJob = {
  id: string
  name: string
  /** What this job is there to show, for people. */
  shows: string
  /** Pure: the same moment always gives the same facts. `atMs` is epoch ms. */
  at: (atMs: number) => JobMoment
  /** This job's own wire form, over the switches. */
  form?: Partial<RowForm>
  /** How old the figures are that DRS gives for this job; 0 where absent. */
  dataDelayMs?: number
  /** The answer names this id instead. */
  answersAs?: string
  /** Goes out as `create_time` whatever the switches say. */
  createTime?: string
}

export type JobMoment = {
  /** Status of the task behind the job, as batch-status says it; null: batch-status does not know the id either. */
  taskStatus: string | null
  figures: Figures
}

export type Figures =
  | { kind: 'rows'; rows: readonly Row[] }
  /** The task is there and has not begun: there is nothing to compare yet. */
  | { kind: 'not-started' }
  /** A per-job error in the answer. `text` replaces the usual words of the code. */
  | { kind: 'error'; code: string; text?: string }
  /** The answer leaves this id out. */
  | { kind: 'silent' }

export type Row =
  | {
      kind: 'plain'
      /** Lower case, as in the API page's example; the switches decide on the wire. */
      type: string
      /** 1 comparing, 2 compared; others are not documented. */
      status: number
      src: number
      dst: number
      /** Epoch ms; null: this type waits. */
      startedAt: number | null
      /** Epoch ms; null: not ended. */
      endedAt: number | null
    }
  /** Goes out letter by letter, whatever the switches say. */
  | { kind: 'literal'; row: Record<string, unknown> }

/** For the scenarios that can be sized. */
export type ScenarioOptions = { seed: number; jobs?: number }
