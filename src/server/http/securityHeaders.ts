// Headers that every answer carries, errors and 304 included, so that no answer can do harm in a browser.

/** Scripts and styles come from files of ours alone; text of DRS can never become a script. */
const contentSecurityPolicy = (frames: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frames.join(' ') || "'none'"}`,
    "require-trusted-types-for 'script'",
  ].join('; ')

/** Flat, name and value in turn, as `writeHead` takes it fastest. `frames`: origins whose pages may show ours in a frame. */
export const securityHeaders = (frames: readonly string[]): readonly string[] => [
  'content-security-policy',
  contentSecurityPolicy(frames),
  'x-content-type-options',
  'nosniff',
  'referrer-policy',
  'no-referrer',
  'cross-origin-opener-policy',
  'same-origin',
  'cross-origin-resource-policy',
  'same-origin',
  'permissions-policy',
  'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
]
