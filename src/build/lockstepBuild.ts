// What the build adds to Vite: the last build's assets stay for pages that are still open, text files get their
// compressed forms, and a list says which files are whose, so that the server serves exactly those.
import path from 'node:path'

import type { Plugin } from 'vite'

import { readBuildList, type BuildList } from './buildList.ts'
import { finishBuild } from './finishBuild.ts'
import { filesBelow } from './filesBelow.ts'

export function lockstepBuild(): Plugin {
  let before: BuildList = { current: [], previous: [] }
  let publicFolder = ''
  let folder = ''
  return {
    name: 'lockstep-build',
    apply: 'build',
    // Vite would empty the folder, the last build's assets with it; and the page's own policy refuses inlined fonts.
    config: () => ({ build: { emptyOutDir: false, assetsInlineLimit: 0 } }),
    configResolved: ({ root, build, publicDir }) => {
      folder = path.resolve(root, build.outDir)
      publicFolder = publicDir
      before = readBuildList(folder)
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async (_options, bundle) => {
        const published = publicFolder === '' ? [] : await filesBelow(publicFolder)
        await finishBuild({ folder, before, written: [...Object.keys(bundle), ...published] })
      },
    },
  }
}
