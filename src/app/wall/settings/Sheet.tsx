import { useRef } from 'react'

import { Choices } from '../../shell/Choices.tsx'
import { useText } from '../../text/text.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tick } from '../../ui/MultiChoice.tsx'
import { AddressLine } from './AddressLine.tsx'
import { Group } from './Group.tsx'
import { JobChoices } from './JobChoices.tsx'
import { NumberField } from './NumberField.tsx'
import { ScreenFields } from './ScreenFields.tsx'
import { useWallChoices } from './useWallChoices.ts'

/** Over a side of the wall, so that the rest of it shows what every choice does. */
export function Sheet({ onClose }: { onClose: () => void }) {
  const { wallSettings } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const { wall, ranges, setWall } = useWallChoices()
  return (
    <Dialog
      ref={dialog}
      label={wallSettings.title}
      onClose={onClose}
      className="mr-0 h-dvh max-h-none w-[min(420px,100vw)] rounded-r-none backdrop:bg-transparent"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-5 text-[14px]">
        <header className="flex items-start justify-between gap-3">
          <div>
            <h2 className="text-[18px] font-semibold">{wallSettings.title}</h2>
            <p className="text-second">{wallSettings.hint}</p>
          </div>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="rounded-md border border-strong px-2.5 py-1 text-second hover:text-ink"
          >
            {wallSettings.close}
          </button>
        </header>
        <AddressLine />
        <Group name={wallSettings.jobs}>
          <JobChoices />
        </Group>
        <Group name={wallSettings.pages}>
          <NumberField
            label={wallSettings.seconds}
            value={wall.seconds}
            range={ranges.seconds}
            onChange={(seconds) => setWall({ seconds: seconds ?? wall.seconds })}
          />
          <NumberField
            label={wallSettings.tiles}
            value={wall.tiles}
            range={ranges.tiles}
            absent={wallSettings.automatic}
            onChange={(tiles) => setWall({ tiles })}
          />
          <ScreenFields
            screen={wall.screen}
            range={ranges.screens}
            onChange={(screen) => setWall({ screen })}
          />
        </Group>
        <Group name={wallSettings.size}>
          <NumberField
            label={wallSettings.distance}
            value={wall.distance}
            range={ranges.distance}
            step={0.1}
            onChange={(distance) => setWall({ distance: distance ?? wall.distance })}
          />
          <NumberField
            label={wallSettings.diagonal}
            value={wall.diagonal}
            range={ranges.diagonal}
            step={0.1}
            onChange={(diagonal) => setWall({ diagonal: diagonal ?? wall.diagonal })}
          />
        </Group>
        <Group name={wallSettings.look}>
          <Choices labelled />
          <Tick checked={wall.drift} onChange={(drift) => setWall({ drift })}>
            <span className="whitespace-normal">{wallSettings.drift}</span>
          </Tick>
        </Group>
      </div>
    </Dialog>
  )
}
