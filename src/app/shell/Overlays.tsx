import { lazy, Suspense, useState } from 'react'

import { usePageKeys } from '../palette/usePageKeys.ts'
import { WholeText } from './PageText.tsx'
import { useChord } from './useChord.ts'

const loadPalette = () => import('../palette/Palette.tsx').then(({ Palette }) => ({ default: Palette }))
const loadKeyHelp = () => import('../palette/KeyHelp.tsx').then(({ KeyHelp }) => ({ default: KeyHelp }))
const Palette = lazy(loadPalette)
const KeyHelp = lazy(loadKeyHelp)

/** What lies over a screen when it is called by its keys: the palette (Ctrl or Cmd and K) and the help on keys (?). */
export function Overlays() {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const close = (): void => setOpen(null)
  useChord('k', () => setOpen('palette'))
  usePageKeys({ onSearch: () => setOpen('palette'), onHelp: () => setOpen('keys') })
  return (
    <Suspense fallback={null}>
      {open === 'palette' && (
        <WholeText screen={loadPalette}>
          <Palette onClose={close} onHelp={() => setOpen('keys')} />
        </WholeText>
      )}
      {open === 'keys' && (
        <WholeText screen={loadKeyHelp}>
          <KeyHelp onClose={close} />
        </WholeText>
      )}
    </Suspense>
  )
}
