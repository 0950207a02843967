import type { ReactNode } from 'react'
import { Link } from 'wouter'

import { useFormat } from '../format/useFormat.ts'
import { RewindButton } from '../rewind/RewindButton.tsx'
import { ShownMoment } from '../rewind/ShownMoment.tsx'
import { useShownAt } from '../shown.ts'
import { useFirstText } from '../text/text.ts'
import { Choices } from './Choices.tsx'
import { DemoMark } from './DemoMark.tsx'
import { Freshness } from './Freshness.tsx'
import { Logo } from './Logo.tsx'
import { Menu } from './Menu.tsx'
import { Navigation } from './Navigation.tsx'
import { useHref } from './viewState.ts'

/** Name, navigation, search, freshness, zone, language and theme; on a phone all but the first lines fold away. */
export function Header({ title, search }: { title: string | null; search: ReactNode }) {
  const { shell } = useFirstText()
  const at = useShownAt()
  return (
    <header className="sticky top-0 z-30 flex h-12 items-center gap-4 border-b border-line bg-panel px-4 max-md:gap-2 lg:px-5">
      <Link href={useHref('/')} className="flex min-w-0 items-center gap-2.5 text-[1.15rem] font-semibold">
        <Logo />
        <span className="max-md:hidden">{shell.name}</span>
        <span className="truncate md:hidden">{title ?? shell.name}</span>
      </Link>
      <DemoMark />
      <nav aria-label={shell.navigation} className="flex gap-1 max-md:hidden">
        <Navigation />
      </nav>
      <div className="ml-auto flex min-w-0 flex-1 justify-end max-md:hidden">{search}</div>
      <div className="ml-auto flex shrink-0 items-center gap-4 max-md:gap-2 md:ml-0">
        {at === null ? <Freshness /> : <ShownMoment at={at} />}
        {at === null && <ZoneName />}
        <RewindButton />
        <div className="flex items-center gap-1 max-lg:hidden">
          <Choices />
        </div>
        <Menu />
      </div>
    </header>
  )
}

/** The zone of every time on screen, where the list of zones is folded away. */
function ZoneName() {
  const { zoneName } = useFormat()
  return <span className="max-w-24 truncate text-second lg:hidden">{zoneName}</span>
}
