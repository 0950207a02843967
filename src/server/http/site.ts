// The built page: every file is read at start and served by its exact name; nothing else of the disk can be reached.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import * as z from 'zod'

import type { Encoding } from './acceptEncoding.ts'
import { weakEtag } from './etag.ts'
import { contentType } from './mediaTypes.ts'
import type { ReadyAnswer } from './sender.ts'

export type SiteFile = {
  etag: string
  unchanged: ReadyAnswer
  plain: ReadyAnswer
  /** As the build compressed it; small files are not. */
  encoded: ReadonlyMap<Encoding, ReadyAnswer>
}

export type Site = {
  /** Hash of the built files; `none` where nothing is built. */
  build: string
  /** By path, `/assets/index-1a2b.js`. */
  files: ReadonlyMap<string, SiteFile>
  /** The page of every screen; null where nothing is built. */
  index: SiteFile | null
}

/** What the build says it made: the files of this build, and of the last one, still asked for by open pages. */
const BuildList = z.object({ current: z.array(z.string()), previous: z.array(z.string()) })

/** Name of that list in the folder of the build. */
const BUILD_LIST = 'build.json'

const ENCODED = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const

/** @throws when the list is there and a file it names is not. */
export function loadSite(folder: string): Site {
  const list = join(folder, BUILD_LIST)
  if (!existsSync(list)) return { build: 'none', files: new Map(), index: null }
  const { current, previous } = BuildList.parse(JSON.parse(readFileSync(list, 'utf8')))
  const hash = createHash('sha256')
  const files = new Map<string, SiteFile>()
  for (const name of previous) files.set(`/${name}`, loadFile(folder, name).file)
  for (const name of current) {
    const { file, body } = loadFile(folder, name)
    files.set(`/${name}`, file)
    hash.update(name).update('\0').update(body)
  }
  const index = files.get('/index.html') ?? null
  return { build: hash.digest('base64url').slice(0, 16), files, index }
}

function loadFile(folder: string, name: string): { file: SiteFile; body: Buffer } {
  const body = readFileSync(join(folder, name))
  const etag = weakEtag(createHash('sha256').update(body).digest('base64url').slice(0, 22))
  const kept = ['cache-control', cachingOf(name), 'vary', 'Accept-Encoding', 'etag', etag]
  const answer = (bytes: Buffer, more: readonly string[]): ReadyAnswer => ({
    status: 200,
    headers: ['content-type', contentType(name), 'content-length', String(bytes.length), ...kept, ...more],
    body: bytes,
  })
  const encoded = new Map<Encoding, ReadyAnswer>()
  for (const { encoding, ending } of ENCODED) {
    const path = join(folder, name + ending)
    if (existsSync(path)) encoded.set(encoding, answer(readFileSync(path), ['content-encoding', encoding]))
  }
  const unchanged: ReadyAnswer = { status: 304, headers: kept, body: null }
  return { body, file: { etag, unchanged, plain: answer(body, []), encoded } }
}

// Only names under assets/ carry a hash of their content.
const cachingOf = (name: string): string =>
  name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
