import { existsSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

type Locked = Readonly<
  Record<string, { dev?: boolean; inBundle?: boolean; hasInstallScript?: boolean; integrity?: string }>
>
type Manifest = Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts', object>
>

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
// Both are written by npm in these shapes.
const manifest = read('package.json') as Manifest
const locked = Object.entries((read('package-lock.json') as { packages: Locked }).packages).filter(
  ([at]) => at !== '',
)

test('every package that is named is named with one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
})

test('what is installed is what was locked: each package has the hash of its content', () => {
  const alone = locked.filter(([, { inBundle }]) => !inBundle)
  expect(alone.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
})

test('no package may run anything when it is installed, and ours may: that is decided by the command alone', () => {
  expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
  expect(existsSync(new URL('../.npmrc', import.meta.url))).toBe(false)
  expect(manifest.scripts).toMatchObject({
    prestart: expect.stringContaining('npm install --ignore-scripts '),
    pretest: expect.stringContaining('npm install --ignore-scripts '),
  })
})

test('a server that runs loads few packages, all of them without native parts', () => {
  const runtime = locked.filter(([, { dev }]) => !dev).map(([at]) => at)
  expect(runtime.length).toBeLessThanOrEqual(80)
  expect(runtime.filter((at) => /node-gyp|node-pre-gyp|prebuild|bindings|napi/.test(at))).toEqual([])
})
