import { useText } from '../../text/text.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useWallChoices } from './useWallChoices.ts'

/** The address of the wall as it is now, to copy: it shows the same wherever it is opened. */
export function AddressLine() {
  const { wallSettings } = useText()
  const { address } = useWallChoices()
  return (
    <div className="flex items-center gap-2">
      <input
        readOnly
        value={address}
        aria-label={wallSettings.address}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className="min-w-0 flex-1 rounded-md border border-line bg-ground px-2.5 py-1 text-second"
      />
      <CopyButton
        text={address}
        label={wallSettings.copy}
        words={{ copy: wallSettings.copy, copied: wallSettings.copied, failed: wallSettings.copyFailed }}
      />
    </div>
  )
}
