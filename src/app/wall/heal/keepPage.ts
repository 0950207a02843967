// A copy of the wall's own page in this browser, handed out by the worker (`public/wallWorker.js`) when the server does not
// answer. It is made by a page that is well, of the build that this page is.
import { getFile } from '../../api.ts'

const wallPath = '/wall'
const workerPath = '/wallWorker.js'
/** The worker reads it by the same name. */
const cacheName = 'lockstep-wall'
const parts = /^\/(assets\/.+|theme\.js|favicon\.svg)$/

/** Plain http on a LAN is no secure context and has neither. */
export const canKeepPage = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis

/** @throws where a part cannot be had, or the browser refuses. What was kept before then stays. */
export async function keepPage(build: string): Promise<void> {
  await navigator.serviceWorker.register(workerAddress(), { scope: wallPath, updateViaCache: 'none' })
  const page = await getFile(wallPath, 'text/html')
  // Another build has come meanwhile: its own page will keep it.
  if (page.build !== build) return
  const wanted = new Set(loadedParts())
  const kept = await caches.open(cacheName)
  const present = new Set((await kept.keys()).map(({ url }) => new URL(url).pathname))
  await kept.addAll([...wanted].filter((path) => !present.has(path)))
  const headers = new Headers(page.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  // The copy says of itself that it is one, and of which build (`keptBuild.ts`).
  const copy = page.text.replace('<html', `<html data-kept-build="${build}"`)
  await kept.put(wallPath, new Response(copy, { headers }))
  const stale = [...present].filter((path) => path !== wallPath && !wanted.has(path))
  await Promise.all(stale.map((path) => kept.delete(path)))
}

/** Everything of this build that the page has needed so far. */
const loadedParts = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => parts.test(path))

/** The page's own policy lets no plain text become a script. TypeScript's library does not know the factory yet. */
type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: () => string },
  ) => { createScriptURL: (text: string) => URL }
}

function workerAddress(): string | URL {
  if (!('trustedTypes' in globalThis)) return workerPath
  const { trustedTypes } = globalThis as unknown as { trustedTypes: TrustedTypes } // just looked for
  return trustedTypes
    .createPolicy('lockstep-wall', { createScriptURL: () => workerPath })
    .createScriptURL(workerPath)
}
