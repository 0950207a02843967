// Paths that are screens of the page.

const PATTERNS: readonly RegExp[] = [
  /^\/$/,
  /^\/jobs\/[^/]+\/[^/]+$/,
  /^\/events$/,
  /^\/compare$/,
  /^\/support$/,
  /^\/access$/,
  /^\/wall$/,
]

export const isScreen = (path: string): boolean => PATTERNS.some((pattern) => pattern.test(path))
