import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

import { useFormat } from '../format/useFormat.ts'
import { useFromServerClock } from '../now.ts'
import { boardQuery } from '../queries.ts'
import { useShownAt } from '../shown.ts'
import { useText } from '../text/text.ts'
import { RewindMessage } from './RewindMessage.tsx'
import { StepButtons } from './StepButtons.tsx'
import { TimeField } from './TimeField.tsx'
import { TimeSlider } from './TimeSlider.tsx'
import type { Rewind } from './useRewind.ts'

/** Goes through the past: what is shown, a slider over what is kept, steps, play, a time to type, and the way back. */
export function RewindBar({ rewind }: { rewind: Rewind }) {
  const { rewind: words } = useText()
  const bar = useRef<HTMLElement>(null)
  useFocusGivenBack(bar)
  const heightPx = useRoomForFocus(bar)
  const { data: keptFrom = null } = useQuery({ ...boardQuery, select: ({ body }) => body.history.keptFrom })
  const nowMs = useFromServerClock((nowMs) => nowMs)
  return (
    <>
      {/* As high as the bar, so that it hides nothing of the page's end. */}
      <div aria-hidden="true" style={{ height: heightPx }} />
      <section
        ref={bar}
        aria-label={words.label}
        className="fixed inset-x-0 bottom-0 z-40 grid gap-y-1 bg-ink px-4 pt-2 pb-2.5 text-ground lg:px-5 [&_:focus-visible]:outline-ground"
      >
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Showing failedAt={rewind.failure?.at ?? null} />
          <p role="status" className="min-w-0 flex-1 text-track max-md:order-last max-md:basis-full">
            <RewindMessage rewind={rewind} keptFrom={keptFrom} />
          </p>
          <button
            type="button"
            onClick={rewind.toLive}
            className="ml-auto rounded-md border border-ground px-2.5 py-0.5 font-medium hover:bg-ground hover:text-ink"
          >
            {rewind.wantedAt === null ? words.close : words.toLive}{' '}
            <kbd className="font-sans text-[0.85rem] opacity-80 max-md:hidden">Esc</kbd>
          </button>
        </div>
        {keptFrom !== null && nowMs !== null && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 md:flex-nowrap">
            <TimeSlider rewind={rewind} keptFrom={keptFrom} nowMs={nowMs} />
            <StepButtons rewind={rewind} />
            <TimeField at={rewind.wantedAt ?? nowMs} go={rewind.go} />
          </div>
        )}
      </section>
    </>
  )
}

/** The moment on screen, which may still be another than the slider's; nothing where that could not be had. */
function Showing({ failedAt }: { failedAt: number | null }) {
  const { shell, rewind: words } = useText()
  const format = useFormat()
  const at = useShownAt()
  const ago = useFromServerClock((nowMs) => (at === null ? null : shell.rewind.ago(format.age(at, nowMs))))
  if (at === null) return <strong className="font-semibold">{words.live}</strong>
  if (at === failedAt) return null
  return (
    <p className="font-semibold whitespace-nowrap">
      {shell.rewind.showing} {format.dateTime(at)} {format.zoneName}
      <span className="max-md:hidden">
        {' '}
        · {ago} · {shell.rewind.notLive}
      </span>
    </p>
  )
}

/** When the bar goes while the focus is in it, the focus goes back to where it came from. */
function useFocusGivenBack(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const own = bar.current
    const before = document.activeElement
    return () => {
      if (own?.contains(document.activeElement) && before instanceof HTMLElement) before.focus()
    }
  }, [bar])
}

/** How high the bar is, px. Whatever the browser scrolls to, for the focus to be seen, stops above it. */
function useRoomForFocus(bar: RefObject<HTMLElement | null>): number {
  const [heightPx, setHeightPx] = useState(0)
  useLayoutEffect(() => {
    const { current } = bar
    if (current === null) return undefined
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => {
      setHeightPx(current.offsetHeight)
      style.scrollPaddingBottom = `${current.offsetHeight}px`
    })
    observer.observe(current)
    return () => {
      observer.disconnect()
      style.scrollPaddingBottom = ''
    }
  }, [bar])
  return heightPx
}
