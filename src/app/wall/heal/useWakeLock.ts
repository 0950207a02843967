import { useEffect, useState } from 'react'

/** `missing`: this browser has none, or the page is no secure context (plain http on a LAN). */
export type WakeLock = 'asking' | 'held' | 'refused' | 'missing'

/** Before a lock that was refused or taken away is asked for again. */
const AGAIN_MS = 60_000

/** Keeps the screen from going dark, as far as the browser lets a page do so. It takes the lock from a hidden page. */
export function useWakeLock(): WakeLock {
  const [state, setState] = useState<WakeLock>(isThere() ? 'asking' : 'missing')
  useEffect(() => (isThere() ? holdLock(setState) : undefined), [])
  return state
}

// TypeScript takes it to be there always.
const isThere = (): boolean => 'wakeLock' in navigator

function holdLock(tell: (state: WakeLock) => void): () => void {
  let lock: WakeLockSentinel | null = null
  let isAsking = false
  let over = false
  const ask = async (): Promise<void> => {
    if (isAsking || over || lock !== null || document.visibilityState === 'hidden') return
    isAsking = true
    try {
      lock = await navigator.wakeLock.request('screen')
      lock.addEventListener('release', lose)
      if (over) void lock.release()
      else tell('held')
    } catch {
      if (!over) tell('refused')
    } finally {
      isAsking = false
    }
  }
  const lose = (): void => {
    lock = null
    if (over) return
    tell('asking')
    void ask()
  }
  const onVisible = (): void => void ask()
  void ask()
  document.addEventListener('visibilitychange', onVisible)
  const timer = setInterval(onVisible, AGAIN_MS)
  return () => {
    over = true
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onVisible)
    void lock?.release()
  }
}
