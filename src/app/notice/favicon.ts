// The mark of the page in the browser's tab; public/favicon.svg is the same without a badge.

const BARS =
  '<rect width="32" height="32" rx="7" fill="#15191d"/><rect x="6" y="9" width="20" height="6" rx="3" fill="#6f9bd1"/><rect x="6" y="18" width="13" height="6" rx="3" fill="#5d6b78"/>'

/** More than one digit cannot be read at that size. */
const MOST = 9

/** Address of the mark with a number on it, as a picture in itself. */
export function badgedFavicon(count: number): string {
  const figure = count > MOST ? `${MOST}+` : String(count)
  const badge = `<circle cx="21" cy="21" r="11" fill="#ff5f57"/><text x="21" y="27" font-family="sans-serif" font-size="${figure.length > 1 ? 13 : 17}" font-weight="700" text-anchor="middle" fill="#14181c">${figure}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${BARS}${badge}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
