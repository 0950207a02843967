import { onTestFinished } from 'vitest'

import { startSimulator, type Simulator, type SimulatorOptions } from '#simulator/simulator.ts'
import { createDrivenClock, type DrivenClock } from './drivenClock.ts'
import { createCaller, type Caller } from './simulatorCaller.ts'

/** 2026-11-23, 13:05 UTC: a moment at which everything in `steady` runs. */
export const START_AT = Date.UTC(2026, 10, 23, 13, 5)

export type Running = {
  simulator: Simulator
  clock: DrivenClock
  caller: Caller
  /** Ids of the first project. */
  ids: readonly string[]
}

/** A simulator on a port of its own, closed when the test ends; `steady` where no scenario is named. */
export const runSimulator = async (options: Partial<SimulatorOptions> = {}): Promise<Running> => {
  const clock = createDrivenClock({ startAt: START_AT })
  const simulator = await startSimulator({ clock, scenario: 'steady', ...options })
  onTestFinished(() => simulator.close())
  const [project] = simulator.projects
  if (project === undefined) throw new Error('the scenario has no project')
  return { simulator, clock, caller: createCaller(simulator, project), ids: project.jobs.map(({ id }) => id) }
}
