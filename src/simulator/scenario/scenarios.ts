import type { Scenario, ScenarioOptions } from './scenario.ts'
import { steady } from './steady.ts'

/** Every scenario that comes with the simulator, by name. */
export const scenarios = {
  demo: steady,
  seed: steady,
  hostile: steady,
  crowd: steady,
  steady,
  empty: steady,
} satisfies Record<string, (options: ScenarioOptions) => Scenario>

export type ScenarioName = keyof typeof scenarios

export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name)
