/** What a wall cannot do for itself: short, for a line at its edge. */
export const wallHealing = {
  wakeMissing: 'This browser cannot keep the screen awake (it needs HTTPS)',
  wakeRefused: 'The browser refuses to keep the screen awake',
  oldPage: 'A new version is served, but this page could not load it; reload by hand',
  setBack: "This screen's clock has been set back: the figures are older than shown",
  notKept: 'The browser keeps nothing: a restart without the server would show no figures',
}
