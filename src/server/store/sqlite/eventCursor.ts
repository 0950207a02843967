// Where a page of events ended: the time and the number of its last event.
import { StoreError } from '../store.ts'

export type EventCursor = { at: number; id: number }

export const cursorText = ({ at, id }: EventCursor): string => `${at}-${id}`

/** @throws StoreError where it is not one of ours. */
export function readCursor(text: string): EventCursor {
  const [, at, id] = /^(-?\d{1,16})-(\d{1,16})$/.exec(text) ?? []
  if (at === undefined) throw new StoreError('HISTORY_UNKNOWN_PAGE', 'There is no such page of events')
  return { at: Number(at), id: Number(id) }
}
