import { useText } from '../text/text.ts'
import { Notice } from '../ui/Notice.tsx'
import { useCompareView } from './useCompareView.ts'

/** What of this page's part of the address was not understood. */
export function IgnoredValues() {
  const { shell } = useText()
  const { unknown } = useCompareView()
  return unknown.length > 0 && <Notice>{shell.ignored(unknown.join(', '))}</Notice>
}
