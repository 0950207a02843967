type KeyHelpProps = { onClose: () => void }

/** Lists the keys; mounted while it is open. */
export function KeyHelp({ onClose: _close }: KeyHelpProps) {
  return null
}
