// Finds any job, page and action by a few letters of it.
import { Command, defaultFilter } from 'cmdk'
import { useDeferredValue, useRef, useState, type KeyboardEvent } from 'react'

import { useText } from '../text/text.ts'
import { Dialog } from '../ui/Dialog.tsx'
import type { Entry } from './entry.ts'
import { rankEntries } from './rankEntries.ts'
import { useActions } from './useActions.ts'
import { useJobs } from './useJobs.ts'
import { usePages } from './usePages.ts'

/** More would be scrolled past, not read. */
const MOST_PER_GROUP = 12

const ranked = (entries: readonly Entry[], search: string) =>
  rankEntries(entries, search, { score: defaultFilter, mostPerGroup: MOST_PER_GROUP })

type PaletteProps = { onClose: () => void; onHelp: () => void }

/** Mounted while it is open. */
export function Palette({ onClose, onHelp }: PaletteProps) {
  const { palette } = useText().support
  const dialog = useRef<HTMLDialogElement>(null)
  const [search, setSearch] = useState('')
  const sought = useDeferredValue(search)
  const entries = [...usePages(), ...useActions(onHelp), ...useJobs()]
  const groups = ranked(entries, sought)
  const choose = (entry: Entry): void => {
    // Closed first, so that the focus is back on the page before the page changes.
    dialog.current?.close()
    entry.run()
  }
  /** Whoever types faster than the list follows means what was typed, not what is still listed. */
  const chooseTyped = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // The mark, too, may still be on an entry that is listed no more.
    const isMarked = event.currentTarget.querySelector('[cmdk-item][aria-selected=true]') !== null
    if (search === sought && isMarked) return
    event.preventDefault()
    const best = ranked(entries, search)[0]?.entries[0]
    if (best !== undefined) choose(best)
  }
  return (
    <Dialog
      ref={dialog}
      label={palette.label}
      onClose={onClose}
      className="mt-[12vh] w-[min(40rem,calc(100vw-2rem))]"
    >
      <Command label={palette.label} shouldFilter={false} vimBindings={false} loop onKeyDown={chooseTyped}>
        <Command.Input
          value={search}
          onValueChange={setSearch}
          placeholder={palette.placeholder}
          className="w-full border-b border-line bg-transparent px-4 py-3 text-[1.15rem] outline-none placeholder:text-third"
        />
        <Command.List className="max-h-[55vh] overflow-y-auto p-2" label={palette.label}>
          <Command.Empty className="px-2 py-6 text-center text-second">{palette.empty}</Command.Empty>
          {groups.map(({ group, entries: fitting }) => (
            <Command.Group
              key={group}
              heading={palette[group]}
              className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-[0.85rem] [&_[cmdk-group-heading]]:text-second"
            >
              {fitting.map((entry) => (
                <Command.Item
                  key={entry.key}
                  value={entry.key}
                  onSelect={() => choose(entry)}
                  className="flex cursor-pointer items-baseline gap-3 rounded-md px-2 py-1.5 data-[selected=true]:bg-raised data-[selected=true]:outline data-[selected=true]:outline-strong"
                >
                  <bdi className="min-w-0 shrink-0 truncate font-medium max-md:max-w-48 md:max-w-72">
                    {entry.name}
                  </bdi>{' '}
                  <span className="ms-auto min-w-0 truncate text-second">{entry.hint}</span>
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Dialog>
  )
}
