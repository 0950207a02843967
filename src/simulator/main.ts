// The simulator as a program of its own: `npm run simulator -- --scenario crowd --jobs 200`.
import { writeFileSync } from 'node:fs'

import { CommandLineError, readCommandLine } from './command/commandLine.ts'
import { configurationText } from './command/configurationText.ts'
import { startSimulator } from './simulator.ts'
import { realClock } from './simulatorClock.ts'

const start = async () => {
  const chosen = readCommandLine(process.argv.slice(2))
  const { port, scenario, seed, jobs } = chosen
  const simulator = await startSimulator({
    clock: realClock,
    port,
    scenario,
    seed,
    ...(jobs === null ? {} : { jobs }),
  })
  simulator.setFault(chosen.fault)
  process.stdout.write(`DRS and IAM simulator, scenario ${scenario}: ${simulator.url}\n`)
  const configuration = configurationText(simulator, chosen)
  if (chosen.configuration === null) process.stdout.write(`\n${configuration}`)
  // It holds a secret, if only a pretended one: nobody else may read it.
  else writeFileSync(chosen.configuration, configuration, { mode: 0o600 })
  const stop = () => void simulator.close()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

try {
  await start()
} catch (error) {
  // Only what the person who typed the command can mend is told without a trace.
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (!(error instanceof CommandLineError) && !taken) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
