import path from 'node:path'

import { defineConfig } from '@playwright/test'

const browser = process.env['LOCKSTEP_BROWSER'] ?? ''
const flags = (process.env['LOCKSTEP_BROWSER_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '')

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../.out/browser',
  fullyParallel: true,
  workers: 3,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: path.resolve(process.env['LOCKSTEP_BROWSER_REPORT'] ?? '.out/browser.json') }],
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'dark',
    trace: 'off',
    launchOptions: { args: flags, ...(browser === '' ? {} : { executablePath: browser }) },
  },
  projects: [
    // The longest by far comes first, and takes nobody's place.
    { name: 'soak', testMatch: 'soak.e2e.ts', workers: 1 },
    { name: 'browser', testIgnore: 'soak.e2e.ts', workers: 2 },
  ],
})
