import { Page } from '../shell/Page.tsx'
import { useText } from '../text/text.ts'
import { Comparison } from './Comparison.tsx'
import { IgnoredValues } from './IgnoredValues.tsx'
import { NothingChosen } from './NothingChosen.tsx'
import { useCompareView } from './useCompareView.ts'

/** Two jobs, or one at two moments, side by side: decides between nothing chosen yet and the two. */
export function ComparePage() {
  const { compare } = useText()
  const { left, right } = useCompareView().view
  if (left !== null && right !== null) return <Comparison left={left} right={right} />
  return (
    <Page title={compare.title}>
      <IgnoredValues />
      <NothingChosen />
    </Page>
  )
}
