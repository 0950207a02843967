import { fillClass, type Tone } from './tone.ts'

type StretchProps = {
  /** Its whole meaning in words: what, from, to, how long. */
  name: string
  tone: Tone
  leftPx: number
  widthPx: number
  /** Old figures, or no movement. */
  hatched?: boolean
  /** Height and vertical place. */
  className?: string
  /** Vertical place where it is counted and not classed. */
  topPx?: number
}

/** One phase on a time axis, placed inside a positioned box. */
export function Stretch({
  name,
  tone,
  leftPx,
  widthPx,
  hatched = false,
  className = 'h-3',
  topPx,
}: StretchProps) {
  return (
    <div
      role="img"
      aria-label={name}
      title={name}
      className={`absolute rounded-sm ${fillClass[tone]} ${hatched ? 'hatched' : ''} ${className}`}
      style={{ left: leftPx, width: widthPx, ...(topPx === undefined ? {} : { top: topPx }) }}
    />
  )
}
