import { useQueryClient } from '@tanstack/react-query'

import { toggleFullScreen } from '../ui/fullScreen.ts'
import { useKeys } from '../ui/useKeys.ts'

/** The keys of every screen. A screen without a search field of its own searches by `onSearch`. */
export function usePageKeys({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }): void {
  const client = useQueryClient()
  useKeys({
    '?': onHelp,
    '/': () => {
      if (document.querySelector('input[type=search]') === null) onSearch()
    },
    f: () => void toggleFullScreen(),
    r: () => void client.refetchQueries({ type: 'active' }),
  })
}
