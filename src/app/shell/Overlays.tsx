import { lazy, Suspense, useState } from 'react'

import { usePageKeys } from '../palette/usePageKeys.ts'
import { useChord } from './useChord.ts'

const Palette = lazy(() => import('../palette/Palette.tsx').then(({ Palette }) => ({ default: Palette })))
const KeyHelp = lazy(() => import('../palette/KeyHelp.tsx').then(({ KeyHelp }) => ({ default: KeyHelp })))

/** What lies over a screen when it is called by its keys: the palette (Ctrl or Cmd and K) and the help on keys (?). */
export function Overlays() {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const close = (): void => setOpen(null)
  useChord('k', () => setOpen('palette'))
  usePageKeys({ onSearch: () => setOpen('palette'), onHelp: () => setOpen('keys') })
  return (
    <Suspense fallback={null}>
      {open === 'palette' && <Palette onClose={close} onHelp={() => setOpen('keys')} />}
      {open === 'keys' && <KeyHelp onClose={close} />}
    </Suspense>
  )
}
