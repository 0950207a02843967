import { useEffect, useState } from 'react'

import type { SessionAnswer } from '#contract/access.ts'

const key = 'lockstep.wall'

/** Name of the link by which this screen looks, or last looked: when it is revoked, the server may not say it any more. */
export function useLinkName(session: SessionAnswer | null): string | null {
  const [kept] = useState(readKept)
  const told = session?.name ?? null
  const isLink = session?.role === 'wall'
  useEffect(() => {
    if (!isLink || told === null) return
    try {
      localStorage.setItem(key, told)
    } catch {
      // Without it the notice has no name, and is as clear.
    }
  }, [isLink, told])
  const [last, setLast] = useState(kept)
  if (isLink && told !== null && told !== last) setLast(told)
  return last
}

function readKept(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
