import { useState } from 'react'

import { wallLayout, type LayoutFacts, type WallLayout } from '#domain/wall/wallLayout.ts'

/** The layout of this screen; the same object until something in it changes, for every tile rests on it. */
export function useWallLayout(facts: LayoutFacts): WallLayout {
  const [keep] = useState(createKeep)
  return keep(wallLayout(facts))
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
