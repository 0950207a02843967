import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

import type { TimeRange } from '#domain/timeline.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { useWidth } from '../ui/useWidth.ts'
import { grainOf, sliderTicks, wholeSeconds } from './sliderScale.ts'
import type { Rewind } from './useRewind.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

type TimeSliderProps = { rewind: Rewind; keptFrom: number; nowMs: number }

/** All that is kept from left to right; its right end is now. The arrow keys are those of the page. */
export function TimeSlider({ rewind, keptFrom, nowMs }: TimeSliderProps) {
  const { rewind: words } = useText()
  const format = useFormat()
  const { slider, range, hold, release } = useSteadyRange(keptFrom, nowMs)
  useFocusOnCall(slider, rewind.calls)
  const at = rewind.wantedAt ?? range.toAt
  const text =
    rewind.wantedAt === null
      ? words.live
      : words.valueText(`${format.dateTime(at)} ${format.zoneName}`, format.age(at, nowMs))
  return (
    <div className="min-w-0 flex-1 max-md:basis-full">
      <input
        ref={slider}
        type="range"
        aria-label={words.slider}
        min={range.fromAt}
        max={range.toAt}
        step={1}
        value={at}
        aria-valuemin={range.fromAt}
        aria-valuemax={range.toAt}
        aria-valuenow={at}
        aria-valuetext={text}
        onPointerDown={hold}
        onPointerUp={release}
        onPointerCancel={release}
        onChange={(event) => rewind.go(grainOf(event.currentTarget.valueAsNumber, range))}
        onKeyDown={(event) => {
          const pages = { PageUp: 1, PageDown: -1 }[event.key]
          if (pages === undefined) return
          event.preventDefault()
          rewind.step(pages * HOUR_MS)
        }}
        className="time-slider block w-full cursor-pointer"
      />
      <Ticks range={range} />
    </div>
  )
}

function Ticks({ range }: { range: TimeRange }) {
  const format = useFormat()
  const [ref, widthPx] = useWidth()
  const ticks = sliderTicks(range, { widthPx, offsetMs: format.offsetMs(range.toAt) })
  const spell = ticks.some(({ at }) => at % MINUTE_MS !== 0) ? format.timeWithSeconds : format.time
  return (
    <div
      ref={ref}
      aria-hidden="true"
      className="relative h-4 overflow-hidden text-[0.85rem] leading-4 text-track"
    >
      {ticks.map(({ at, left, isDay }) => (
        <span key={at} className="absolute -translate-x-1/2 whitespace-nowrap" style={{ left }}>
          {isDay ? format.date(at).slice(5) : spell(at)}
        </span>
      ))}
    </div>
  )
}

/** Now moves on; under a finger that drags, the scale stays. */
function useSteadyRange(keptFrom: number, nowMs: number) {
  const slider = useRef<HTMLInputElement>(null)
  const [held, setHeld] = useState<TimeRange | null>(null)
  const range = held ?? wholeSeconds(keptFrom, nowMs)
  return { slider, range, hold: () => setHeld(range), release: () => setHeld(null) }
}

/** Whoever calls the bar by key or button goes on with the arrow keys. */
function useFocusOnCall(slider: RefObject<HTMLInputElement | null>, calls: number): void {
  useLayoutEffect(() => {
    if (calls > 0) slider.current?.focus()
  }, [slider, calls])
}
