// What every browser test can start: processes that end with the test, or with its file.
import { test as base, type Page } from '@playwright/test'

import { startDrs, type Drs } from './drs.ts'
import { startDemo, startLockstep, watched, type Access, type Lockstep, type Watched } from './lockstep.ts'
import type { Running } from './process.ts'

type Ending = { end: () => Promise<void> }

export type World = {
  drs: (scenario: string, more?: readonly string[]) => Promise<Drs>
  lockstep: (projects: readonly Watched[], access?: Access) => Promise<Lockstep>
  /** A simulator and a server that watches all of its jobs. */
  both: (
    scenario: string,
    more?: readonly string[],
    access?: Access,
  ) => Promise<{ drs: Drs; lockstep: Lockstep }>
}

export const test = base.extend<{ world: World; complaints: string[] }, { demo: Running }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  world: async ({}, use) => {
    const started: Ending[] = []
    const keep = <T extends Ending>(running: T): T => {
      started.push(running)
      return running
    }
    const drs: World['drs'] = async (scenario, more) => keep(await startDrs(scenario, more))
    const lockstep: World['lockstep'] = async (projects, access) =>
      keep(await startLockstep(projects, access))
    await use({
      drs,
      lockstep,
      both: async (scenario, more, access) => {
        const upstream = await drs(scenario, more)
        const projects = await upstream.projects()
        return {
          drs: upstream,
          lockstep: await lockstep(
            projects.map((project) => watched(project, upstream.url)),
            access,
          ),
        }
      },
    })
    await Promise.all(started.map((running) => running.end()))
  },

  /** The demo, shared by the tests of one worker: none of them changes anything in it. */
  demo: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const running = await startDemo()
      await use(running)
      await running.end()
    },
    { scope: 'worker' },
  ],

  /** What the browser complained of: dialogs, refusals of the content policy, errors of scripts. Empty when all is well. */
  complaints: async ({ page }, use) => {
    await use(await listen(page))
  },
})

async function listen(page: Page): Promise<string[]> {
  const heard: string[] = []
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
  await page.exposeFunction('complain', (text: string) => heard.push(text))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { complain } = window as unknown as { complain: (text: string) => void } // exposed above
      complain(
        `refused: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      )
    })
  })
  return heard
}
