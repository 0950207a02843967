// `npm run backtest [-- --calibration]`: how well ready times are foretold, by shape of run and moment in it.
import { aimsOf, isMissed } from './aims.ts'
import { backtest } from './backtest.ts'
import { reportOf, reportOfAims } from './report.ts'

const JOBS = 200

const family = process.argv.includes('--calibration') ? 'calibration' : 'evaluation'
const trials = backtest({ family, jobs: JOBS })
const aims = aimsOf(trials)
console.log(`${JOBS} jobs of each shape, family "${family}"\n`)
console.log(`${reportOf(trials)}\n\n${reportOfAims(aims)}`)
if (aims.some((aim) => isMissed(aim))) process.exitCode = 1
