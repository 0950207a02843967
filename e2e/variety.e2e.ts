// What the demo has to show. This file comes last, so that it meets a demo that has been running for its minute.
import { expect } from '@playwright/test'

import { openBoard } from './steps.ts'
import { test } from './world.ts'

const words = {
  en: ['failed', 'short', 'missing', 'stalled', 'initializing', 'waiting', 'complete'],
  'zh-CN': ['失败', '停滞', '初始化中', '等待中', '已完成'],
}

for (const [language, states] of Object.entries(words)) {
  test(`the demo soon shows every state, in ${language}`, async ({ demo, page }) => {
    test.slow()
    await openBoard(page, demo.url, `?lang=${language}`)
    for (const state of states) {
      const count = page.getByRole('button', { name: new RegExp(`^[1-9]\\d* ?${state}`) })
      await expect(count).toBeVisible({ timeout: 90_000 })
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language)
  })
}
