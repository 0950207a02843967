// A page that hears of another build reloads when nobody is at work on it, and never in a circle.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { boardQuery } from '../queries.ts'

/** So long without a key, a pointer or a scroll counts as quiet. */
const QUIET_MS = 30_000
const MOST_RELOADS = 3
const inputs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** The build that the server serves by now, where it is not this page's; null while they agree. */
export function useNewBuild(): string | null {
  const { data: other = null } = useQuery({
    ...boardQuery,
    select: ({ build, ownBuild }) => (build === ownBuild ? null : build),
  })
  useQuietReload(other)
  return other
}

function useQuietReload(build: string | null): void {
  useEffect(() => {
    if (build === null || reloadsFor(build) >= MOST_RELOADS) return undefined
    let timer: ReturnType<typeof setTimeout>
    const restart = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (document.querySelector('dialog[open]') === null) {
          countReload(build)
          location.reload()
        } else restart()
      }, QUIET_MS)
    }
    restart()
    for (const input of inputs) addEventListener(input, restart, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const input of inputs) removeEventListener(input, restart)
    }
  }, [build])
}

const reloadKey = 'lockstep.reloads'

function reloadsFor(build: string): number {
  try {
    const [kept, count] = (sessionStorage.getItem(reloadKey) ?? '').split(' ')
    return kept === build ? Number(count) : 0
  } catch {
    // Without a memory a reload could circle for ever, so there is none.
    return MOST_RELOADS
  }
}

function countReload(build: string): void {
  sessionStorage.setItem(reloadKey, `${build} ${reloadsFor(build) + 1}`)
}
