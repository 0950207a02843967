// Finds a Chromium that starts, and gets one where there is none.
import { access, constants } from 'node:fs/promises'

import { chromium } from '@playwright/test'

import { browserCandidates } from './browser.ts'
import { run } from './command.ts'

const minuteMs = 60_000
const missing =
  'The browser tests need Chromium or Google Chrome: install one of them, or name it in LOCKSTEP_BROWSER.'

/**
 * Path of a browser that starts. Where none is found it tries Playwright's download, then, as root on Debian,
 * Debian's package.
 * @throws Error with the one sentence that says what to install.
 */
export async function findBrowser(say: (line: string) => void): Promise<string> {
  const found = await firstThatStarts()
  if (found !== null) return found
  if ((process.env['LOCKSTEP_BROWSER'] ?? '') !== '') {
    throw new Error(`The browser named in LOCKSTEP_BROWSER does not start. ${missing}`)
  }

  say("No Chromium or Chrome found: trying Playwright's download.")
  await run(['playwright', 'install', 'chromium'], { limitMs: 4 * minuteMs })
  const downloaded = await firstThatStarts()
  if (downloaded !== null) return downloaded

  if (process.getuid?.() === 0 && (await isExecutable('/usr/bin/apt-get'))) {
    say("Playwright's download did not work: installing Debian's package chromium with apt-get.")
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run(['apt-get', 'update'], { env, limitMs: 3 * minuteMs })
    await run(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'], {
      env,
      limitMs: 6 * minuteMs,
    })
    const installed = await firstThatStarts()
    if (installed !== null) return installed
  }
  throw new Error(missing)
}

async function firstThatStarts(): Promise<string | null> {
  const { env, platform } = process
  for (const candidate of browserCandidates({ env, platform, playwrightPath: chromium.executablePath() })) {
    if ((await isExecutable(candidate)) && (await starts(candidate))) return candidate
  }
  return null
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

/** Some distributions put a script there that only says what to install. */
async function starts(path: string): Promise<boolean> {
  const { code, text } = await run([path, '--version', '--no-sandbox'], { limitMs: 20_000 })
  return code === 0 && /\d+\.\d+/.test(text)
}
