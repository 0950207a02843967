// Loads parts of the page that come later than the page itself.
import { countReload, reloadsFor } from './reloadGuard.ts'
import { probeServedPage } from './servedPage.ts'

/** Between two tries to load a part of the page. */
const RETRY_MS = 3_000

/**
 * Loads until it succeeds: a part of the page that could not be fetched comes when the server does, and nothing that is
 * already shown breaks meanwhile. A part that does not come though the server hands out its page is one that it has no
 * longer: then the whole page is loaded anew, once for a build. Never rejects.
 */
export async function persistently<T>(load: () => Promise<T>): Promise<T> {
  let servedBefore = false
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other is the point
      return await load()
    } catch {
      // oxlint-disable-next-line no-await-in-loop
      const build = await probeServedPage()
      if (build !== null && servedBefore && reloadsFor(build) === 0) {
        countReload(build)
        location.reload()
      }
      servedBefore = build !== null
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
