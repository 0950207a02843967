// What the proxied call can answer from the board.
import type { WireLanguage } from '#contract/words.ts'

import type { BoardViews } from '../board/boardViews.ts'
import type { Configuration } from '../config/configuration.ts'

export type CacheQuestion = {
  board: BoardViews
  configuration: () => Configuration
  projectId: string
  jobIds: readonly string[]
  language: WireLanguage
}

/** Live entries by id. An entry with a text in another language than asked is left out: DRS has to be asked. */
export function cachedEntries({
  board,
  configuration,
  projectId,
  jobIds,
  language,
}: CacheQuestion): ReadonlyMap<string, unknown> {
  const isPolledLanguage = configuration().language === language
  const found = new Map<string, unknown>()
  for (const id of jobIds) {
    const entry = board.cachedEntry(projectId, id)
    if (entry !== null && (isPolledLanguage || !hasText(entry))) found.set(id, entry)
  }
  return found
}

const hasText = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && ('error_message' in entry || 'error_msg' in entry)
