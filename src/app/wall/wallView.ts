// What of the address belongs to the wall alone: this file reads and writes it. Project, search, states, types, problems,
// order, theme, zone and language are those of every screen (`view.ts`).

/** This screen among those that share one wall: the `of` screens divide the jobs between them. */
export type ScreenShare = { number: number; of: number }

export type WallView = {
  /** How long a page stays. */
  seconds: number
  /** Tiles of a page; null = as many as are readable. */
  tiles: number | null
  /** From the eye to the screen, m. */
  distance: number
  /** Of the screen, inches. */
  diagonal: number
  screen: ScreenShare
  /** Whether the picture wanders a little, so that nothing burns in. */
  drift: boolean
}

export const usualWall: WallView = {
  seconds: 15,
  tiles: null,
  distance: 4,
  diagonal: 55,
  screen: { number: 1, of: 1 },
  drift: true,
}

/** What each number may be: below it nobody could read, beyond it nothing would change. */
export const wallRanges = {
  seconds: { least: 3, most: 3_600 },
  tiles: { least: 1, most: 200 },
  distance: { least: 0.3, most: 50 },
  diagonal: { least: 5, most: 500 },
  screens: { least: 1, most: 20 },
} as const
type Range = (typeof wallRanges)[keyof typeof wallRanges]

/** Keys of the address that are the wall's own. */
const keys = ['seconds', 'tiles', 'distance', 'diagonal', 'screen', 'drift'] as const
type Key = (typeof keys)[number]

const WHOLE = /^\d{1,6}$/
const DECIMAL = /^\d{1,6}(\.\d{1,3})?$/
const SHARE = /^(\d{1,3})\/(\d{1,3})$/

/** `unknown` lists what was ignored, as `key=value`. */
export function readWallView(search: string): { view: WallView; unknown: readonly string[] } {
  const parameters = new URLSearchParams(search)
  const unknown: string[] = []
  const read = <T>(key: Key, usual: T, parse: (text: string) => T | null): T => {
    const text = parameters.get(key)
    if (text === null) return usual
    const value = parse(text)
    if (value === null) unknown.push(`${key}=${text}`)
    return value ?? usual
  }
  const view: WallView = {
    seconds: read('seconds', usualWall.seconds, (text) => numberIn(text, WHOLE, wallRanges.seconds)),
    tiles: read('tiles', usualWall.tiles, (text) => numberIn(text, WHOLE, wallRanges.tiles)),
    distance: read('distance', usualWall.distance, (text) => numberIn(text, DECIMAL, wallRanges.distance)),
    diagonal: read('diagonal', usualWall.diagonal, (text) => numberIn(text, DECIMAL, wallRanges.diagonal)),
    screen: read('screen', usualWall.screen, readShare),
    drift: read('drift', usualWall.drift, (text) => (text === '0' ? false : text === '1' ? true : null)),
  }
  return { view, unknown }
}

/** A query string with this view in it and everything else left as it is, `?` included where there is one. */
export function writeWallView(view: WallView, search: string): string {
  const parameters = new URLSearchParams(search)
  const texts: Record<Key, string> = {
    seconds: String(view.seconds),
    tiles: String(view.tiles ?? ''),
    distance: String(view.distance),
    diagonal: String(view.diagonal),
    screen: `${view.screen.number}/${view.screen.of}`,
    drift: view.drift ? '1' : '0',
  }
  for (const key of keys) {
    if (texts[key] === usualTexts[key]) parameters.delete(key)
    else parameters.set(key, texts[key])
  }
  const written = parameters.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')
  return written === '' ? '' : `?${written}`
}

const usualTexts: Record<Key, string> = {
  seconds: String(usualWall.seconds),
  tiles: '',
  distance: String(usualWall.distance),
  diagonal: String(usualWall.diagonal),
  screen: '1/1',
  drift: '1',
}

function numberIn(text: string, form: RegExp, { least, most }: Range): number | null {
  const value = form.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

function readShare(text: string): ScreenShare | null {
  const [, number = '', of = ''] = SHARE.exec(text) ?? []
  const share = {
    number: numberIn(number, WHOLE, wallRanges.screens),
    of: numberIn(of, WHOLE, wallRanges.screens),
  }
  if (share.number === null || share.of === null || share.number > share.of) return null
  return { number: share.number, of: share.of }
}
