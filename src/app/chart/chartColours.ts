/** Colours of the theme as SVG takes them; they follow the theme without a new render. */
export const chartColours = {
  moving: 'var(--moving)',
  done: 'var(--done)',
  failed: 'var(--failed)',
  stalled: 'var(--stalled)',
  nodata: 'var(--nodata)',
  plain: 'var(--done)',
  outline: 'var(--third)',
  grid: 'var(--line)',
  axis: 'var(--strong)',
  text: 'var(--second)',
  pointer: 'var(--raised)',
  panel: 'var(--panel)',
  gap: 'var(--raised)',
  hatch: 'var(--hatch)',
  still: 'var(--stalled-ground)',
} as const
