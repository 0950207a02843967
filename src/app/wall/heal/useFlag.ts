import { useCallback, useRef, useState } from 'react'

/**
 * A flag that may be set again and again to what it is. React keeps each update, even one that changes nothing, until the
 * component is drawn for another reason, and on a calm wall there is none for months.
 */
export function useFlag(): [value: boolean, set: (next: boolean) => void] {
  const [value, setValue] = useState(false)
  const last = useRef(value)
  const set = useCallback((next: boolean) => {
    if (next === last.current) return
    last.current = next
    setValue(next)
  }, [])
  return [value, set]
}
