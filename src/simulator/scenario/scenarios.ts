import { crowd } from './crowd.ts'
import { demo } from './demo/demo.ts'
import { empty } from './empty.ts'
import { hostile } from './hostile.ts'
import type { Scenario, ScenarioOptions } from './scenario.ts'
import { seed } from './seed.ts'
import { steady } from './steady.ts'
import { storm } from './storm.ts'

/** Every scenario that comes with the simulator, by name. */
export const scenarios = {
  demo,
  seed,
  hostile,
  crowd,
  steady,
  storm,
  empty,
} satisfies Record<string, (options: ScenarioOptions) => Scenario>

export type ScenarioName = keyof typeof scenarios

export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name)
