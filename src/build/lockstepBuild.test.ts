import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { afterEach, beforeEach, expect, test } from 'vitest'
import { build } from 'vite'

import { lockstepBuild } from './lockstepBuild.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'lockstep-build-'))
  await mkdir(path.join(root, 'public'))
  await writeFile(path.join(root, 'public', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(
    path.join(root, 'index.html'),
    '<!doctype html><script type="module" src="/main.js"></script>',
  )
})

afterEach(() => rm(root, { recursive: true, force: true }))

/** Builds a page whose script is its own, and gives the name of that script. */
async function buildPage(word: string): Promise<string> {
  const text = Array.from({ length: 200 }, (_, index) => `${word} ${index}`).join(', ')
  await writeFile(path.join(root, 'main.js'), `document.title = ${JSON.stringify(text)}`)
  await build({ root, configFile: false, logLevel: 'silent', plugins: [lockstepBuild()] })
  const { current } = await list()
  return current.find((name) => name.endsWith('.js')) ?? ''
}

const list = async (): Promise<{ current: string[]; previous: string[] }> =>
  // The form is the subject of these tests.
  JSON.parse(await readFile(path.join(root, 'dist', 'build.json'), 'utf8')) as {
    current: string[]
    previous: string[]
  }

const filesOf = async (): Promise<string[]> =>
  (await readdir(path.join(root, 'dist', 'assets'))).map((name) => `assets/${name}`)

test('the list names the page, its script and what is public, and nothing else', async () => {
  const script = await buildPage('first')

  expect(await list()).toEqual({ current: [script, 'favicon.svg', 'index.html'], previous: [] })
})

test('compressed forms hold what the file holds', async () => {
  const file = path.join(root, 'dist', await buildPage('first'))
  const body = await readFile(file)

  expect(brotliDecompressSync(await readFile(`${file}.br`)).equals(body)).toBe(true)
  expect(gunzipSync(await readFile(`${file}.gz`)).equals(body)).toBe(true)
})

test('the assets of the last build stay, those of the one before it go', async () => {
  const first = await buildPage('first')
  const second = await buildPage('second')
  const third = await buildPage('third')

  expect((await list()).previous).toEqual([second])
  expect(await filesOf()).toEqual(expect.arrayContaining([second, `${second}.br`, `${second}.gz`, third]))
  expect(await filesOf()).not.toContain(first)
})

test('building the same again does not forget the last build', async () => {
  const first = await buildPage('first')
  await buildPage('second')
  await buildPage('second')

  expect((await list()).previous).toEqual([first])
})

test('a build that fails leaves the last one as it was', async () => {
  const script = await buildPage('first')
  await writeFile(path.join(root, 'main.js'), 'this is no script (')
  await expect(
    build({ root, configFile: false, logLevel: 'silent', plugins: [lockstepBuild()] }),
  ).rejects.toThrow('main.js')

  expect((await list()).current).toContain(script)
  expect(await filesOf()).toContain(script)
})
