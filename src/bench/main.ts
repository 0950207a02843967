// `npm run bench [-- --full] [subject ...]`: every budget that exists by now, measured beside its floor.
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'

import { findBrowser } from '#checks/findBrowser.ts'

import { firstView } from './firstView.ts'
import { history } from './history.ts'
import { isOver, type Measure, type Subject } from './measure.ts'
import { pageHeap } from './pageHeap.ts'
import { pagePolls } from './pagePolls.ts'
import { pollBytes } from './pollBytes.ts'
import { restartReturn } from './restartReturn.ts'
import { scrolling } from './scrolling.ts'
import { serverCost } from './serverCost.ts'
import { slowSockets } from './slowSockets.ts'
import { starting } from './starting.ts'
import { tableOf } from './table.ts'
import { validating } from './validating.ts'
import { guardedViewers, viewers } from './viewers.ts'
import { wallIdle } from './wallIdle.ts'
import { wallReturn } from './wallReturn.ts'

const subjects: readonly Subject[] = [
  firstView,
  pagePolls,
  pollBytes,
  serverCost,
  viewers,
  guardedViewers,
  slowSockets,
  restartReturn,
  validating,
  scrolling,
  pageHeap,
  starting,
  history,
  wallIdle,
  wallReturn,
]

const full = process.argv.includes('--full')
const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const say = (line: string): void => {
  console.log(line)
}

const unknown = chosen.filter((name) => !subjects.some((subject) => subject.name === name))
if (unknown.length > 0) {
  say(`No such subject: ${unknown.join(', ')}. There are: ${subjects.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const browser = await findBrowser(say)
const measures: Measure[] = []
for (const subject of subjects) {
  if (chosen.length > 0 && !chosen.includes(subject.name)) continue
  say(`measuring ${subject.name} ...`)
  measures.push(...(await measureSafely(subject)))
}
const over = measures.filter(isOver).length
say(`\n${tableOf(measures)}\n`)
say(over === 0 ? 'No budget is missed.' : `${over} over budget.`)
await mkdir('bench', { recursive: true })
const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version }
const record = { measuredAt: Date.now(), full, machine, measures }
await writeFile('bench/latest.json', `${JSON.stringify(record, null, 2)}\n`)

/** A subject that breaks is told as such; the others are measured all the same. */
async function measureSafely(subject: Subject): Promise<Measure[]> {
  try {
    return await subject.measure({ browser, full, say })
  } catch (error) {
    process.exitCode = 1
    const text = error instanceof Error ? error.message : String(error)
    say(text)
    const note = text.split('\n')[0]
    return [{ what: subject.name, measured: null, unit: 'ms', budget: null, note }]
  }
}
