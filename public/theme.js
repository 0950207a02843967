// Sets the theme before the first paint; the page itself takes over from there (src/app/theme.ts).
{
  const asked = new URLSearchParams(location.search).get('theme')
  let kept = null
  try {
    kept = localStorage.getItem('lockstep.theme')
  } catch {
    // Storage may be refused; the system's theme stands then.
  }
  const choice = ['dark', 'light', 'system'].includes(asked) ? asked : kept
  const dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}
