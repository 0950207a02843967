// Validators: weak, since one revision or file is sent in several encodings.

export const weakEtag = (text: string): string => `W/"${text}"`

/** True where If-None-Match names the tag, compared weakly. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header === etag || header === '*') return true
  const bare = etag.replace(/^W\//, '')
  return header.split(',').some((part) => part.trim().replace(/^W\//, '') === bare)
}
