import type { Catalog } from '../text/catalog.ts'

/** Why a moment cannot be had, in words. `code`: of the server, null where it did not answer. */
export function momentFailure(code: string | null, { failed }: Pick<Catalog['rewind'], 'failed'>): string {
  if (code === null) return failed.unreachable
  if (code === 'bad-time') return failed.future
  if (code === 'history-busy') return failed.busy
  if (code === 'no-history') return failed.none
  return code.startsWith('HISTORY') ? failed.paused(code) : failed.refused(code)
}
