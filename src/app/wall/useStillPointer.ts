import { useEffect, useState } from 'react'

/** So long after its last movement nobody is using the pointer. */
const STILL_MS = 5_000

/** Whether the pointer has rested for five seconds, or has never moved: then it is in the way. */
export function useStillPointer(): boolean {
  const [still, setStill] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const restart = (): void => {
      clearTimeout(timer)
      setStill(false)
      timer = setTimeout(() => setStill(true), STILL_MS)
    }
    restart()
    addEventListener('pointermove', restart, { passive: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', restart)
    }
  }, [])
  return still
}
