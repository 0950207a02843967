/** What one string of an answer may take, in bytes of UTF-8. */
export const TEXT_LIMIT_BYTES = 2 * 1024

const ELLIPSIS = '…'

/** At most 2 KiB, cut between characters and marked, lone surrogates replaced. */
export const cutText = (text: string): string => {
  const sound = text.toWellFormed()
  if (sound.length * 3 <= TEXT_LIMIT_BYTES || Buffer.byteLength(sound) <= TEXT_LIMIT_BYTES) return sound
  const bytes = Buffer.from(sound.slice(0, TEXT_LIMIT_BYTES))
  let end = TEXT_LIMIT_BYTES - Buffer.byteLength(ELLIPSIS)
  // A byte 10xxxxxx continues the character before it.
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return bytes.toString('utf8', 0, end) + ELLIPSIS
}
