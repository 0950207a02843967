import { globSync, readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { rights } from './server/access/rights.ts'

const cwd = new URL('../', import.meta.url)
const read = (file: string): string => readFileSync(new URL(file, cwd), 'utf8')
const files = globSync(['src/**/*.{ts,tsx,css}', 'e2e/*.ts', 'public/*', '*.{md,html,ts,yaml}'], { cwd })
const saying = (what: RegExp, at = '') => files.filter((file) => file.startsWith(at) && what.test(read(file)))
const found = (file: string, what: RegExp) =>
  [...read(file).matchAll(what)].map(([, it = '']) => it).toSorted()

it('keeps every file within a screen and a half, and half of them within a screen', () => {
  const code = files.filter((file) => /\.tsx?$/.test(file)).map((file) => read(file).split('\n').length - 1)
  expect(Math.max(...code)).toBeLessThanOrEqual(300)
  expect(code.toSorted((a, b) => a - b)[code.length >> 1]).toBeLessThanOrEqual(70)
})

it('has no barrels, no folders for leftovers, and nothing of the machine it was written on', () => {
  const leftover = /(^|\/)(index\.tsx?$|(utils?|helpers?|common|misc|lib|types)\/)/
  expect(files.filter((file) => leftover.test(file))).toEqual([])
  expect(saying(new RegExp(['/wor', 'k/|/tmp/', 'brief'].join('')))).toEqual([])
})

it('keeps the simulator apart from our arithmetic, and the browser tests apart from our code', () => {
  expect(saying(/#domain/, 'src/simulator/')).toEqual([])
  const crossing = /from '(#|\.\.\/(\.\.\/)?src\/)|waitForTimeout|page\.route|getByTestId/
  expect(saying(crossing, 'e2e/')).toEqual([])
})

it('names every route in the README, and serves exactly the screens there are', () => {
  const routes = Object.keys(rights).filter((path) => path !== '/*')
  expect([...new Set(found('README.md', /`(?:GET|POST|DELETE) (\/[^?`{]*)[?`]/g))]).toEqual(routes.toSorted())
  const screens = found('src/app/routes.tsx', /path="([^"]+)"/g).map((path) =>
    path.replaceAll(/:\w+/g, '[^/]+'),
  )
  const served = found('src/server/http/screens.ts', /\/\^(.+?)\$\//g)
  expect(served.map((path) => path.replaceAll('\\/', '/'))).toEqual(screens)
})
