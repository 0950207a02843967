// Whether this browser tells of new problems by notifications of its own: the person's wish, and what the browser lets us.
import { useSyncExternalStore } from 'react'

/** `blocked`: refused by the person or the browser. `insecure`: the page does not come over https. */
export type AlertState = 'on' | 'off' | 'blocked' | 'insecure' | 'unsupported'

const key = 'lockstep.alerts'
const listeners = new Set<() => void>()

export function alertState(): AlertState {
  if (!isSecureContext) return 'insecure'
  if (!('Notification' in globalThis)) return 'unsupported'
  if (Notification.permission === 'denied') return 'blocked'
  return Notification.permission === 'granted' && isWished() ? 'on' : 'off'
}

export const useAlertState = (): AlertState => useSyncExternalStore(subscribe, alertState)

/** Asks the browser for leave where it has not been given; call it on a click alone. */
export async function setAlerts(on: boolean): Promise<void> {
  if (on) await Notification.requestPermission()
  try {
    if (on) localStorage.setItem(key, 'on')
    else localStorage.removeItem(key)
  } catch {
    // Without storage there is no memory of the wish, and so no notification.
  }
  for (const listener of listeners) listener()
}

function isWished(): boolean {
  try {
    return localStorage.getItem(key) === 'on'
  } catch {
    return false
  }
}

/** The wish may change in another tab, the leave in the settings of the browser. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  document.addEventListener('visibilitychange', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
    document.removeEventListener('visibilitychange', listener)
  }
}
