import { useFormat } from '../format/useFormat.ts'
import { useShownAt } from '../shown.ts'
import { useFirstText } from '../text/text.ts'

/** Says in front of a title which moment of the past is shown. */
export function useShownTitle(title: string): string {
  const { shell } = useFirstText()
  const { dateTime } = useFormat()
  const at = useShownAt()
  return at === null ? title : shell.rewind.title(dateTime(at), title)
}
