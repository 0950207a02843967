// What an eye across the room would see of a wall, measured in its browser.
import { expect, type Page } from '@playwright/test'

/** Opens a wall and waits until jobs are on it, in the letters they are to be measured in. */
export async function openTiles(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}

/** Size of the smallest text that is drawn, px. */
export const leastText = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const sizes: number[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || node.textContent?.trim() === '') continue
      // What only a screen reader gets is one px in size.
      if (parent.getBoundingClientRect().width <= 1 || parent.closest('.sr-only, script') !== null) continue
      sizes.push(parseFloat(getComputedStyle(parent).fontSize))
    }
    return Math.min(...sizes)
  })

/** The least contrast of any text to what is behind it, all colours of a pattern included; 21 is the most. */
export async function leastContrast(page: Page): Promise<number> {
  const texts = await page.evaluate(() => {
    const found: { ink: string; grounds: string[] }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent === null || node.textContent?.trim() === '') continue
      if (parent.getBoundingClientRect().width <= 1 || parent.closest('.sr-only, script') !== null) continue
      const grounds: string[] = []
      for (let behind: Element | null = parent; behind !== null; behind = behind.parentElement) {
        const { backgroundColor, backgroundImage } = getComputedStyle(behind)
        grounds.push(backgroundColor, backgroundImage)
        if (backgroundColor.startsWith('rgb(')) break
      }
      found.push({ ink: getComputedStyle(parent).color, grounds })
    }
    return found
  })
  const contrasts = texts.flatMap(({ ink, grounds }) =>
    opaqueIn(grounds.join(' ')).map((ground) => contrast(opaqueIn(ink)[0] ?? [], ground)),
  )
  return Math.min(...contrasts)
}

/** Every colour in a text of styles that lets nothing through, as red, green and blue. */
const opaqueIn = (text: string): number[][] =>
  [...text.matchAll(/rgb\(([^)]+)\)/g)].map(([, parts = '']) => parts.split(', ').map(Number))

/** As WCAG 2.2 defines it. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** What passes the edges of the screen or of its tile, and figures that are cut; empty when all is well. */
export const outside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, scrollHeight } = document.documentElement
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push('the page scrolls')
    for (const part of document.querySelectorAll('header, main, footer, article')) {
      const { left, top, right, bottom } = part.getBoundingClientRect()
      const name = part.getAttribute('aria-label') ?? part.tagName
      if (left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5)
        found.push(`${name} passes the screen`)
      if (part.scrollHeight > part.clientHeight + 1) found.push(`${name} is too high for its place`)
      if (part.scrollWidth > part.clientWidth + 1) found.push(`${name} is too wide for its place`)
    }
    for (const text of document.querySelectorAll<HTMLElement>('header *, article p *')) {
      const isCut =
        text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).textOverflow === 'ellipsis'
      if (isCut && /\d/.test(text.innerText)) found.push(`cut: ${text.innerText}`)
    }
    // A text that ends where its place ends, and not with a sign that more was there.
    for (const text of document.querySelectorAll<HTMLElement>('header *, article *, footer *')) {
      if (![...text.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE)) continue
      const { left, top, right, bottom, width } = text.getBoundingClientRect()
      if (width <= 1) continue
      const places = [document.documentElement]
      for (let place = text.parentElement; place !== null; place = place.parentElement) {
        if (getComputedStyle(place).overflowX === 'hidden') places.push(place)
      }
      const rooms = places.map((place) => place.getBoundingClientRect())
      // What has wrapped out of sight is nowhere.
      const isOut = rooms.some((room) => bottom <= room.top + 1 || top >= room.bottom - 1)
      if (!isOut && rooms.some((room) => left < room.left - 1 || right > room.right + 1))
        found.push(`torn: ${text.innerText}`)
      const isCut = text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0
      if (!isOut && isCut && getComputedStyle(text).textOverflow !== 'ellipsis')
        found.push(`torn: ${text.innerText}`)
    }
    return found
  })
