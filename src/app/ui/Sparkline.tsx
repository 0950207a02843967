import { sparkPath, type SparkBox } from './sparkPath.ts'
import { textClass, type Tone } from './tone.ts'

const box: SparkBox = { widthPx: 64, heightPx: 16, padPx: 1 }

type SparklineProps = {
  /** Oldest first; null = not known, a gap in the line. */
  values: readonly (number | null)[]
  /** All that the line says, in words. */
  label: string
  tone?: Tone
  /** Width and height; 64 by 16 px without. */
  className?: string
}

/** A few values as a line without axes; nothing where there is no value. */
export function Sparkline({ values, label, tone = 'moving', className = 'h-4 w-16' }: SparklineProps) {
  const path = sparkPath(values, box)
  if (path === '') return null
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${box.widthPx} ${box.heightPx}`}
      preserveAspectRatio="none"
      className={`shrink-0 fill-none stroke-current ${textClass[tone]} ${className}`}
    >
      <path
        d={path}
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
