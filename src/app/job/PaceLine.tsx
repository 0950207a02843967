import type { Pace } from '#contract/pace.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { Sparkline } from '../ui/Sparkline.tsx'

/** How fast something went in the last ten minutes; nothing where that is not kept. */
export function PaceLine({ name, pace, className }: { name: string; pace: Pace; className?: string }) {
  const { words } = useText()
  const format = useFormat()
  const label = words.pace.spark(name, format.rate(pace.perMinute))
  return <Sparkline values={pace.spark} label={label} {...(className === undefined ? {} : { className })} />
}
