import { describe, expect, it } from 'vitest'

import { browserCandidates } from './browser.ts'

const playwrightPath = '/home/dba/.cache/ms-playwright/chromium-1/chrome'

describe('the search for a browser', () => {
  it('looks at a named browser and at nothing else', () => {
    const env = { LOCKSTEP_BROWSER: '/opt/chrome', PATH: '/usr/bin' }
    expect(browserCandidates({ env, platform: 'linux', playwrightPath })).toEqual(['/opt/chrome'])
  })

  it('takes an empty name for none', () => {
    const env = { LOCKSTEP_BROWSER: '', PATH: '' }
    expect(browserCandidates({ env, platform: 'linux', playwrightPath })).toEqual([playwrightPath])
  })

  it('prefers Chromium to Chrome and the PATH to the download', () => {
    const env = { PATH: '/usr/local/bin::/usr/bin' }
    expect(browserCandidates({ env, platform: 'linux', playwrightPath })).toEqual([
      '/usr/local/bin/chromium',
      '/usr/bin/chromium',
      '/usr/local/bin/chromium-browser',
      '/usr/bin/chromium-browser',
      '/usr/local/bin/google-chrome',
      '/usr/bin/google-chrome',
      '/usr/local/bin/google-chrome-stable',
      '/usr/bin/google-chrome-stable',
      playwrightPath,
    ])
  })

  it('looks into the folders of applications on macOS only', () => {
    const found = browserCandidates({ env: { HOME: '/Users/dba' }, platform: 'darwin', playwrightPath })
    expect(found.slice(0, 2)).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/dba/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ])
    expect(found.at(-1)).toBe(playwrightPath)
  })
})
