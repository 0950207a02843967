import { useLocation } from 'wouter'

import { useKeys } from '../ui/useKeys.ts'
import { useNeighbours } from './useNeighbours.ts'

/** j and k go to the next and the previous job in the order of attention. */
export function useJobKeys(project: string, jobId: string): void {
  const [, navigate] = useLocation()
  const { previous, next } = useNeighbours(project, jobId)
  useKeys({
    j: () => {
      if (next !== null) navigate(next)
    },
    k: () => {
      if (previous !== null) navigate(previous)
    },
  })
}
