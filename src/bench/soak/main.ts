// `npm run soak [-- --days N | --hours N | --minutes N]`: how a wall fares in a long life. Thirty days where nothing else is said.
import { findBrowser } from '#checks/findBrowser.ts'

import { isOver } from '../measure.ts'
import { tableOf } from '../table.ts'
import { soak } from './soak.ts'
import { verdictOn } from './verdict.ts'

/** Less tells nothing: so long compiler and caches warm up. */
const LEAST_HOURS = 0.5

const say = (line: string): void => {
  console.log(line)
}
const [unit = '--days', count = '30', ...rest] = process.argv.slice(2)
const hoursOf: Readonly<Record<string, number>> = { '--days': 24, '--hours': 1, '--minutes': 1 / 60 }
const hours = Number(count) * (hoursOf[unit] ?? Number.NaN)
if (!(hours >= LEAST_HOURS) || rest.length > 0) {
  say('Usage: npm run soak [-- --days N | --hours N | --minutes N], half an hour at least.')
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const begunMs = performance.now()
const samples = await soak({
  browser: await findBrowser(say),
  hours,
  tell: ({ hours: at, heapMb, nodes, listeners, memoryMb }) =>
    say(
      `${at.toFixed(1).padStart(6)} h  heap ${heapMb.toFixed(2)} MB  nodes ${nodes}  listeners ${listeners}  memory ${memoryMb?.toFixed(0) ?? '?'} MB`,
    ),
})
const verdict = verdictOn(samples)
const over = verdict.filter(isOver).length
say(`\n${tableOf(verdict)}\n`)
say(
  `${hours} virtual h in ${((performance.now() - begunMs) / 1_000).toFixed(0)} s: ${over === 0 ? 'nothing grows' : `${over} over budget`}.`,
)
process.exitCode = over === 0 ? 0 : 1
