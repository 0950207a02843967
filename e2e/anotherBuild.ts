// The program once more, with another page: what a new version is to a page that is open.
import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/** A copy of the program whose page differs by a comment. To be removed by whoever asks. */
export async function anotherBuild(): Promise<string> {
  const tree = await mkdtemp(path.join(tmpdir(), 'lockstep-build-'))
  const copies = ['src', 'dist', 'package.json'].map((name) =>
    cp(path.join(root, name), path.join(tree, name), { recursive: true }),
  )
  await Promise.all(copies)
  await symlink(path.join(root, 'node_modules'), path.join(tree, 'node_modules'))
  const index = path.join(tree, 'dist/index.html')
  await writeFile(index, `${await readFile(index, 'utf8')}<!-- another build -->\n`)
  await Promise.all(['br', 'gz'].map((ending) => rm(`${index}.${ending}`, { force: true })))
  return tree
}

/** A copy in which every file of the page has another name and none of the old ones is left. */
export async function buildOfOtherNames(): Promise<string> {
  const tree = await anotherBuild()
  const folder = path.join(tree, 'dist')
  const names = await readdir(path.join(folder, 'assets'))
  const plain = names.filter((name) => !/\.(br|gz)$/.test(name))
  await Promise.all(
    names.filter((name) => !plain.includes(name)).map((name) => rm(path.join(folder, 'assets', name))),
  )
  const texts = [
    'index.html',
    'build.json',
    ...plain.filter((name) => /\.(js|css)$/.test(name)).map((name) => `assets/${name}`),
  ]
  for (const file of texts) {
    const text = await readFile(path.join(folder, file), 'utf8')
    const changed = plain.reduce((so, name) => so.replaceAll(name, renamed(name)), text)
    await writeFile(path.join(folder, file), changed)
  }
  await Promise.all(
    plain.map((name) =>
      rename(path.join(folder, 'assets', name), path.join(folder, 'assets', renamed(name))),
    ),
  )
  const list = path.join(folder, 'build.json')
  const { current } = JSON.parse(await readFile(list, 'utf8')) as { current: string[] } // as the build writes it
  await writeFile(list, JSON.stringify({ current, previous: [] }))
  return tree
}

const renamed = (name: string): string => name.replace(/(\.\w+)$/, 'x$1')
