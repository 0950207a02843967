/** Between two tries to load a part of the page. */
const RETRY_MS = 3_000

/**
 * Loads until it succeeds: a part of the page that could not be fetched comes when the server does, and nothing that is
 * already shown breaks meanwhile. Never rejects.
 */
export async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other is the point
      return await load()
    } catch {
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}
