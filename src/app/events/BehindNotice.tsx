import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { Notice } from '../ui/Notice.tsx'
import { useFailureText } from './useFailureText.ts'

/** Above events that are there while new ones do not come. `at`: the server's clock at the last answer. */
export function BehindNotice({ error, at }: { error: Error; at: number }) {
  const { events } = useText()
  const format = useFormat()
  const spell = useFailureText()
  return (
    <Notice>
      <strong className="font-semibold text-stalled">
        {events.failed.behind(format.timeWithSeconds(at))}
      </strong>
      {spell(error)}
    </Notice>
  )
}
