import { useText } from '../../text/text.ts'
import type { ScreenShare } from '../wallView.ts'
import { NumberField } from './NumberField.tsx'

type ScreenFieldsProps = {
  screen: ScreenShare
  range: { least: number; most: number }
  onChange: (screen: ScreenShare) => void
}

/** How many screens share a wall, and which of them this one is. */
export function ScreenFields({ screen, range, onChange }: ScreenFieldsProps) {
  const { wallSettings } = useText()
  return (
    <>
      <NumberField
        label={wallSettings.screens}
        value={screen.of}
        range={range}
        onChange={(of) => onChange({ number: Math.min(screen.number, of ?? screen.of), of: of ?? screen.of })}
      />
      {screen.of > 1 && (
        <NumberField
          label={wallSettings.screen}
          value={screen.number}
          range={{ least: range.least, most: screen.of }}
          onChange={(number) => onChange({ ...screen, number: number ?? screen.number })}
        />
      )}
    </>
  )
}
