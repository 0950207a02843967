// How many problems began since somebody last touched this page: what the browser's tab says.
import { useSyncExternalStore } from 'react'

let unseen = 0
const listeners = new Set<() => void>()

export const useUnseen = (): number => useSyncExternalStore(subscribe, () => unseen)

export function setUnseen(count: number): void {
  unseen = count
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
