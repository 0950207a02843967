import { fillClass, type Tone } from './tone.ts'

type BarProps = {
  /** Floored already, 0..100; null where it is not known: the bar has no value then, and its track is hatched. */
  percent: number | null
  /** All that the bar says, in words. */
  label: string
  tone: Tone
  /** More has arrived than there should be: the bar stays full and ends in a mark. */
  over?: boolean
  /** The figures behind the bar are old, or some of them are not known. */
  hatched?: boolean
  /** Nothing has begun: without a percent the track is empty, and not hatched as if there were something unknown. */
  idle?: boolean
  /** Height and margins; 6 px high without. */
  className?: string
}

/** A progress bar. Nothing in it moves but by its figures. */
export function Bar(props: BarProps) {
  const { percent, label, tone, over = false, hatched = false, idle = false, className = 'h-1.5' } = props
  const value = percent === null ? {} : { 'aria-valuenow': Math.floor(percent) }
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...value}
      className={`relative overflow-hidden rounded-full bg-track ${percent === null && !idle ? 'hatched' : ''} ${className}`}
    >
      {percent !== null && percent > 0 && (
        <div
          className={`h-full min-w-0.5 rounded-full ${fillClass[tone]} ${hatched ? 'hatched' : ''}`}
          style={{ width: `${percent}%` }}
        />
      )}
      {over && <div className="absolute inset-y-0 right-0 w-1 border-l border-panel bg-ink" />}
    </div>
  )
}
