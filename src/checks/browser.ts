// Where a Chromium for the browser tests can be: the pure part, a list in order of preference.
import path from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const
const macApps = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
] as const

/** What the search may look at. */
export type Surroundings = {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  /** Where Playwright keeps the Chromium that it downloads. */
  playwrightPath: string
}

/** Flags for a browser that only ever loads our own pages, in a container or as root too. */
export const browserFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Paths where a browser may stand, best first. A named one is the only one. */
export function browserCandidates({ env, platform, playwrightPath }: Surroundings): string[] {
  const named = env['LOCKSTEP_BROWSER'] ?? ''
  if (named !== '') return [named]
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  const onPath = names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)))
  const home = env['HOME'] ?? ''
  const appFolders = ['/Applications', ...(home === '' ? [] : [`${home}/Applications`])]
  const onMac = platform === 'darwin' ? macApps.flatMap((app) => appFolders.map((at) => `${at}/${app}`)) : []
  return [...onPath, ...onMac, playwrightPath]
}
