import { useState, type KeyboardEvent, type PointerEvent } from 'react'

import type { TimeRange } from '#domain/timeline.ts'

import { ChartTooltip, type TooltipLine } from './ChartTooltip.tsx'
import type { Insets } from './timeChartSizes.ts'

/** What a key asks for. */
export type ZoomStep = 'in' | 'out' | 'earlier' | 'later' | 'whole'

const stepOf: Readonly<Partial<Record<string, ZoomStep>>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  '0': 'whole',
  Escape: 'whole',
}
/** A hand that clicks moves a little. */
const LEAST_DRAG_PX = 5

type Props = {
  /** What it is and how to use it. */
  label: string
  range: TimeRange
  insets: Insets
  /** What is known of an instant. */
  describe: (at: number) => { title: string; lines: readonly TooltipLine[] }
  onStep: (step: ZoomStep) => void
  onDrag: (drawn: TimeRange) => void
}

/** Lies over the plot: says what is under the pointer, and takes a stretch drawn across it or a key to zoom. */
export function TimeSurface({ label, range, insets, describe, onStep, onDrag }: Props) {
  const [pointerPx, setPointerPx] = useState<Place | null>(null)
  const [startPx, setStartPx] = useState<number | null>(null)
  const instantAt = ({ px, widthPx }: Place): number =>
    range.fromAt + (px / Math.max(1, widthPx)) * (range.toAt - range.fromAt)
  const drawn = startPx !== null && pointerPx !== null ? Math.abs(pointerPx.px - startPx) : 0

  function finish(): void {
    if (startPx !== null && pointerPx !== null && drawn >= LEAST_DRAG_PX) {
      onDrag({ fromAt: instantAt({ ...pointerPx, px: startPx }), toAt: instantAt(pointerPx) })
    }
    setStartPx(null)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes pointer and keys
    <div
      role="application"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and so the focus
      tabIndex={0}
      className="absolute cursor-crosshair touch-pan-y rounded-sm select-none"
      style={insets}
      onKeyDown={(event) => step(event, onStep)}
      onDoubleClick={() => onStep('whole')}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setPointerPx(placeOf(event))
        setStartPx(placeOf(event).px)
      }}
      onPointerMove={(event) => setPointerPx(placeOf(event))}
      onPointerUp={finish}
      onPointerCancel={() => setStartPx(null)}
      onPointerLeave={() => setPointerPx(null)}
    >
      {pointerPx !== null && (
        <>
          <span
            aria-hidden
            className="pointer-events-none absolute inset-y-0 w-px bg-second"
            style={{ left: pointerPx.px }}
          />
          {startPx !== null && drawn >= LEAST_DRAG_PX && (
            <span
              aria-hidden
              className="pointer-events-none absolute inset-y-0 border-x border-moving bg-moving/20"
              style={{ left: Math.min(startPx, pointerPx.px), width: drawn }}
            />
          )}
          <div
            className="pointer-events-none absolute top-1 z-10 whitespace-nowrap"
            style={besides(pointerPx)}
          >
            <ChartTooltip {...describe(instantAt(pointerPx))} />
          </div>
        </>
      )}
    </div>
  )
}

/** Where the pointer is across the plot, px, and how wide the plot is. */
type Place = { px: number; widthPx: number }

function placeOf(event: PointerEvent<HTMLElement>): Place {
  const { left, width } = event.currentTarget.getBoundingClientRect()
  return { px: Math.min(width, Math.max(0, event.clientX - left)), widthPx: width }
}

/** On the side of the pointer that has more room. */
const besides = ({ px, widthPx }: Place) =>
  px > widthPx / 2 ? { right: widthPx - px + 12 } : { left: px + 12 }

function step(event: KeyboardEvent, onStep: (step: ZoomStep) => void): void {
  const asked = stepOf[event.key]
  if (asked === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  onStep(asked)
}
