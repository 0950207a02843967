// Plants wrong imports in an empty copy of the layers: the compiler must refuse each of them, and none of the right ones.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, expect, it } from 'vitest'

import { run } from './command.ts'

const root = path.resolve(import.meta.dirname, '../..')
const layers = ['contract', 'upstream', 'domain', 'simulator', 'server', 'app']
const allowed: Record<string, readonly string[]> = {
  domain: ['contract'],
  simulator: ['upstream'],
  server: ['contract', 'upstream', 'domain'],
  app: ['contract', 'domain'],
}
const tree = mkdtempSync(path.join(tmpdir(), 'lockstep-layers-'))
afterAll(() => {
  rmSync(tree, { recursive: true })
})

it('refuses every import against the arrows, types included', { timeout: 60_000 }, async () => {
  plantTree()
  const projects = layers.map((layer) => `src/${layer}`)
  const { text } = await run(['tsc', '-b', '--pretty', 'false', ...projects], { cwd: tree })
  const refused = [...text.matchAll(/^src\/(\w+)\/sees(\w+)\.ts\(\d+,\d+\): error TS/gm)].map(
    ([, from, to]) => `${from} → ${to}`,
  )
  const wrong = layers.flatMap((from) =>
    layers.filter((to) => to !== from && !(allowed[from] ?? []).includes(to)).map((to) => `${from} → ${to}`),
  )
  expect([...new Set(refused)].toSorted()).toEqual(wrong.toSorted())
})

function plantTree(): void {
  for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(root, file), path.join(tree, file))
  mkdirSync(path.join(tree, 'node_modules'))
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue
    symlinkSync(path.join(root, 'node_modules', name), path.join(tree, 'node_modules', name))
  }
  for (const layer of layers) {
    const folder = path.join(tree, 'src', layer)
    mkdirSync(folder, { recursive: true })
    cpSync(path.join(root, 'src', layer, 'tsconfig.json'), path.join(folder, 'tsconfig.json'))
    writeFileSync(path.join(folder, 'word.ts'), 'export type Word = string\n')
    for (const other of layers.filter((name) => name !== layer)) {
      // app has no short name: nothing but a path could reach it.
      const from = other === 'app' ? '../app/word.ts' : `#${other}/word.ts`
      const text = `import type { Word } from '${from}'\nexport const word: Word = ''\n`
      writeFileSync(path.join(folder, `sees${other}.ts`), text)
    }
  }
}
