/** How one count stands against another; `untold`: at least one of them is not known. */
export type CountDifference =
  | { kind: 'same' }
  | { kind: 'untold' }
  | {
      kind: 'by'
      /** Below 0 = fewer. */
      objects: number
      /** Of the first count, -1 and up; null where that is 0. */
      share: number | null
    }

/** The second count against the first; null = not known. */
export function countDifference(first: number | null, second: number | null): CountDifference {
  if (first === null || second === null) return { kind: 'untold' }
  const objects = second - first
  if (objects === 0) return { kind: 'same' }
  return { kind: 'by', objects, share: first === 0 ? null : objects / first }
}
