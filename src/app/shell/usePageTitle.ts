import { useEffect } from 'react'

import { useUnseen } from '../notice/unseen.ts'

/** Names the browser's tab, after the number of new problems nobody has looked at yet: "(2) Board · Lockstep". */
export function usePageTitle(title: string): void {
  const unseen = useUnseen()
  useEffect(() => {
    document.title = unseen === 0 ? title : `(${unseen}) ${title}`
  }, [title, unseen])
}
