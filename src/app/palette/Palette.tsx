type PaletteProps = { onClose: () => void; onHelp: () => void }

/** Finds any job, page and action; mounted while it is open. */
export function Palette({ onClose: _close }: PaletteProps) {
  return null
}
