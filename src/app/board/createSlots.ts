/**
 * Makes the function that gives each row on screen the key of the element to draw it in. A row that stays keeps its
 * element; one that comes takes over that of one that has left: to change an element costs far less than to make it.
 * Only the element that had the focus goes with its row: else the focus would be on another job unawares.
 */
export function createSlots(): (rows: readonly string[], focused: string | null) => readonly number[] {
  let slots: ReadonlyMap<string, number> = new Map()
  let lastFocused: string | null = null
  let next = 0
  return (rows, focused) => {
    const here = new Set(rows)
    const free = [...slots].filter(([row]) => !here.has(row) && row !== lastFocused).map(([, slot]) => slot)
    const taken = new Map<string, number>()
    for (const row of rows) taken.set(row, slots.get(row) ?? free.shift() ?? next++)
    slots = taken
    lastFocused = focused
    return rows.map((row) => taken.get(row) ?? 0)
  }
}
