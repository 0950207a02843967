// Asks whether the page that the server hands out at this moment could be loaded: a reload without it would leave an
// error of the browser's own, and nobody in front of a wall to press a key.
import { getFile } from '../api.ts'

const scriptOf = /<script\b[^>]*\btype="module"[^>]*\bsrc="([^"]+)"/

/** Build of the page at this address where it and its script answer; null where either does not. Never rejects. */
export async function probeServedPage(): Promise<string | null> {
  try {
    const page = await getFile(location.pathname, 'text/html')
    const [, script] = scriptOf.exec(page.text) ?? []
    if (script === undefined) return null
    await getFile(script, 'text/javascript')
    return page.build
  } catch {
    return null
  }
}
