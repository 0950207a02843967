import { Page } from '../shell/Page.tsx'
import { useText } from '../text/text.ts'
import { useMedia } from '../ui/useMedia.ts'
import { CompareCards } from './CompareCards.tsx'
import { CompareControls } from './CompareControls.tsx'
import { compareRows } from './compareRows.ts'
import { CompareTable } from './CompareTable.tsx'
import type { SideChoice } from './compareView.ts'
import { IgnoredValues } from './IgnoredValues.tsx'
import { SidePanel } from './SidePanel.tsx'
import { isAlike } from './standingLook.ts'
import { useCompareView } from './useCompareView.ts'
import { useSide } from './useSide.ts'

/** Both sides with what they have, one without the other where that cannot be had, and type by type where they differ. */
export function Comparison({ left, right }: { left: SideChoice; right: SideChoice }) {
  const catalog = useText()
  const words = catalog.compare
  const { view, setCompareView } = useCompareView()
  const wide = useMedia('(min-width: 1240px)')
  const sides = { left: useSide('left', left), right: useSide('right', right) }
  const compared = compareRows(sides, catalog)
  const shown = view.onlyDifferences
    ? compared.rows.filter(({ difference }) => !isAlike(difference.standing))
    : compared.rows
  const List = wide ? CompareTable : CompareCards
  const title = words.titleOf(sides.left.job?.name ?? left.jobId, sides.right.job?.name ?? right.jobId)
  return (
    <Page title={title}>
      <IgnoredValues />
      <CompareControls compared={compared} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-4 pb-4 md:grid-cols-2 lg:px-5">
        <SidePanel side={sides.left} onChoose={(choice) => setCompareView({ left: choice })} />
        <SidePanel side={sides.right} onChoose={(choice) => setCompareView({ right: choice })} />
      </div>
      {compared.rows.length > 0 && <List rows={shown} sum={compared.sum} sides={sides} />}
      {compared.rows.length > 0 && shown.length === 0 && (
        <p className="px-4 py-3 text-second lg:px-5">{words.hidden}</p>
      )}
    </Page>
  )
}
