import { useState } from 'react'

import { wallLayout, type LayoutFacts, type WallLayout } from '#domain/wall/wallLayout.ts'

import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'

const DAY_MS = 86_400_000

/** The layout of this screen; the same object until something in it changes, for every tile rests on it. */
export function useWallLayout(facts: Omit<LayoutFacts, 'lost'>): WallLayout {
  const { shell, wall } = useText()
  const format = useFormat()
  const [keep] = useState(createKeep)
  const longest = wall.lostSince(format.timeWithSeconds(0, 0), format.duration(DAY_MS - 1))
  return keep(wallLayout({ ...facts, lost: [shell.lost, longest] }))
}

/** Makes the function that gives its last answer again where it says the same. */
function createKeep(): (layout: WallLayout) => WallLayout {
  let last: { layout: WallLayout; said: string } | null = null
  return (layout) => {
    const said = JSON.stringify(layout)
    if (last?.said !== said) last = { layout, said }
    return last.layout
  }
}
