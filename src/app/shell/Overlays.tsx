import { lazy, Suspense, useState } from 'react'

import { usePageKeys } from '../palette/usePageKeys.ts'
import { loadCatalog } from '../text/catalog.ts'
import { useLanguage } from '../text/text.ts'
import { WholeText } from './PageText.tsx'
import { useChord } from './useChord.ts'

const loadPalette = () => import('../palette/Palette.tsx').then(({ Palette }) => ({ default: Palette }))
const loadKeyHelp = () => import('../palette/KeyHelp.tsx').then(({ KeyHelp }) => ({ default: KeyHelp }))
const Palette = lazy(loadPalette)
const KeyHelp = lazy(loadKeyHelp)
const loads = { palette: loadPalette, keys: loadKeyHelp }

/** What lies over a screen when it is called by its keys: the palette (Ctrl or Cmd and K) and the help on keys (?). */
export function Overlays() {
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  const close = (): void => setOpen(null)
  const language = useLanguage()
  const call = (name: keyof typeof loads): void => {
    // Loaded before it is shown: without the server there is nothing to open, and the banner says why.
    Promise.all([loads[name](), loadCatalog(language)]).then(
      () => setOpen(name),
      () => undefined,
    )
  }
  const search = (): void => call('palette')
  const help = (): void => call('keys')
  useChord('k', search)
  usePageKeys({ onSearch: search, onHelp: help })
  return (
    <Suspense fallback={null}>
      {open === 'palette' && (
        <WholeText screen={loadPalette}>
          <Palette onClose={close} onHelp={help} />
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
