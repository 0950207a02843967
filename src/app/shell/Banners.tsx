import { useFirstText } from '../text/text.ts'
import { HistoryTrouble } from './HistoryTrouble.tsx'
import { LostBanner } from './LostBanner.tsx'
import { NewBuildBanner } from './NewBuildBanner.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PausedBanner } from './PausedBanner.tsx'
import { PlainHttpBanner } from './PlainHttpBanner.tsx'
import { ProjectTrouble } from './ProjectTrouble.tsx'
import { useUnknownValues } from './viewState.ts'

/** Everything that must be said before the screen itself, the gravest first. */
export function Banners() {
  const { shell } = useFirstText()
  const unknown = useUnknownValues()
  return (
    <>
      <LostBanner />
      <PausedBanner />
      <PlainHttpBanner />
      <NewBuildBanner />
      {unknown.length > 0 && <Notice>{shell.ignored(unknown.join(', '))}</Notice>}
      <ProjectTrouble />
      <HistoryTrouble />
    </>
  )
}
