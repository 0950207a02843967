import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { boardQuery } from '../../queries.ts'
import { canKeepPage, keepPage } from './keepPage.ts'

/** By then a page that has begun has loaded all of its parts. */
const SETTLED_MS = 5_000

/** Keeps a copy of this page, once it has heard the server. */
export function useKeptPage(): void {
  const { data: build = null } = useQuery({ ...boardQuery, select: ({ ownBuild }) => ownBuild })
  useEffect(() => {
    if (build === null || !canKeepPage()) return undefined
    // Without a copy a restart has to wait for the server, as it had to before.
    const timer = setTimeout(() => keepPage(build).catch(() => undefined), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [build])
}
