// Puts the folder of a build in order once its files are written.
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { listName, nextBuildList, type BuildList } from './buildList.ts'
import { compressFile, compressedNames } from './compressFile.ts'
import { filesBelow } from './filesBelow.ts'

export async function finishBuild({
  folder,
  before,
  written,
}: {
  folder: string
  before: BuildList
  written: readonly string[]
}): Promise<void> {
  const present = new Set(await filesBelow(folder))
  const next = nextBuildList(before, [...new Set(written)].toSorted())
  const list: BuildList = { ...next, previous: next.previous.filter((name) => present.has(name)) }
  const wanted = new Set(
    [...list.current, ...list.previous].flatMap((name) => [name, ...compressedNames(name)]),
  )
  const stale = [...present].filter((name) => !wanted.has(name) && name !== listName)
  await Promise.all(stale.map((name) => rm(path.join(folder, name))))
  await Promise.all(list.current.map((name) => compressFile(path.join(folder, name))))
  await writeFile(path.join(folder, listName), `${JSON.stringify(list, null, 2)}\n`)
}
