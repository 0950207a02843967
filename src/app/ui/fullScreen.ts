/** Fills the screen with the page, or gives it back; a browser that refuses leaves everything as it is. */
export async function toggleFullScreen(): Promise<void> {
  try {
    await (document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen())
  } catch {
    // Refused by the browser or by its policy, and the page works on without it.
  }
}
