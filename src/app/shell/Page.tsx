import type { ReactNode } from 'react'

import { RewindFrame } from '../rewind/RewindFrame.tsx'
import { useShownTitle } from '../rewind/useShownTitle.ts'
import { useFirstText } from '../text/text.ts'
import { Banners } from './Banners.tsx'
import { useConnection } from './connection.ts'
import { Header } from './Header.tsx'
import { usePageTitle } from './usePageTitle.ts'

type PageProps = {
  /** What the browser's tab and the phone's header say; null = the product's name alone. */
  title: string | null
  /** What stands in the header's search slot. */
  search?: ReactNode
  children: ReactNode
}

/** The frame of every screen: header, banners, and the screen itself as the main landmark. */
export function Page({ title, search, children }: PageProps) {
  const { shell } = useFirstText()
  const { state } = useConnection()
  const shownTitle = useShownTitle(title === null ? shell.name : `${title} · ${shell.name}`)
  usePageTitle(state === 'paused' ? shell.pause.title(shownTitle) : shownTitle)
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-raised focus:px-3 focus:py-2"
      >
        {shell.skip}
      </a>
      <Header title={title} search={search} />
      <Banners />
      <main id="main" tabIndex={-1} className={`outline-none ${state === 'live' ? '' : 'dimmed'}`}>
        {children}
      </main>
      <RewindFrame />
    </>
  )
}
