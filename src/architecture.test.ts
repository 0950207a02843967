// What the compiler cannot guard of the tree is guarded here.
import { globSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { boardPath, diagnosticsPath, jobPattern, proxiedPattern } from './contract/routes.ts'

const root = new URL('../', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8')
const files = globSync(['src/**/*.{ts,tsx}', 'e2e/**/*.ts'], { cwd: root })
const code = files.map((file) => ({ file, text: read(file), lines: read(file).split('\n').length - 1 }))
const filesWhere = (wrong: (file: (typeof code)[number]) => boolean) =>
  code.filter(wrong).map(({ file }) => file)

it('keeps every file within a screen and a half', () => {
  expect(filesWhere(({ lines }) => lines > 300)).toEqual([])
  const production = code.filter(({ file }) => !/\.(test|e2e)\.tsx?$/.test(file))
  expect(
    production.map(({ lines }) => lines).toSorted((a, b) => a - b)[production.length >> 1],
  ).toBeLessThanOrEqual(70)
})

it('has no barrels and no folders for leftovers', () => {
  expect(
    files.filter((file) => /(^|\/)(index\.tsx?$|(utils?|helpers?|common|misc|lib|types)\/)/.test(file)),
  ).toEqual([])
})

it('keeps the simulator apart from our arithmetic, and the browser tests apart from our code', () => {
  expect(
    filesWhere(({ file, text }) => file.startsWith('src/simulator/') && text.includes('#domain')),
  ).toEqual([])
  const crossing = /from '(#|\.\.\/(\.\.\/)?src\/)|waitForTimeout|page\.route|getByTestId/
  expect(filesWhere(({ file, text }) => file.startsWith('e2e/') && crossing.test(text))).toEqual([])
})

it('names every route in the README, and no other', () => {
  const named = [...read('README.md').matchAll(/`(?:GET|POST) (\/[^?`{]*)[?`]/g)].map((match) =>
    String(match[1]),
  )
  const routes = [boardPath, diagnosticsPath, jobPattern, proxiedPattern, '/healthz', '/readyz']
  expect([...new Set(named)].toSorted()).toEqual(routes.toSorted())
})
