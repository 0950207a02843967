import { useEffect, useEffectEvent, useRef } from 'react'

/** How far below the window counts as near: two screens, so that a list goes on before its end is seen. */
const AHEAD = '0px 0px 200% 0px'

/** Runs when this place comes near the window, once as it is mounted where it is near then. */
export function Nearing({ onNear }: { onNear: () => void }) {
  const place = useRef<HTMLDivElement>(null)
  const run = useEffectEvent(onNear)
  useEffect(() => {
    if (place.current === null) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) run()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return <div ref={place} />
}
