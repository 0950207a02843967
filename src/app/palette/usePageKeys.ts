import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'

import { useCarried } from '../shell/viewState.ts'
import { toggleFullScreen } from '../ui/fullScreen.ts'
import { useKeys } from '../ui/useKeys.ts'

/** The keys of every screen. A screen without a search field of its own searches by `onSearch`. */
export function usePageKeys({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }): void {
  const client = useQueryClient()
  const carried = useCarried()
  const [path, navigate] = useLocation()
  useKeys({
    '?': onHelp,
    '/': () => {
      if (document.querySelector('input[type=search]') === null) onSearch()
    },
    f: () => void toggleFullScreen(),
    w: () => navigate((path === '/wall' ? '/' : '/wall') + carried),
    r: () => void client.refetchQueries({ type: 'active' }),
  })
}
