import { MarkShape, type Shape } from '../ui/Mark.tsx'
import type { Tone } from '../ui/tone.ts'

/** A mark as high as the text beside it. */
export function WallMark({ shape, tone }: { shape: Shape; tone: Tone }) {
  return (
    <span className="mark flex shrink-0 items-center">
      <MarkShape shape={shape} tone={tone} />
    </span>
  )
}
