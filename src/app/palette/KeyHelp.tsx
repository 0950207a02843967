import { useRef } from 'react'

import { useText } from '../text/text.ts'
import { Dialog } from '../ui/Dialog.tsx'

type KeyHelpProps = { onClose: () => void }

/** Lists the keys; mounted while it is open. */
export function KeyHelp({ onClose }: KeyHelpProps) {
  const { support, rewind, notice } = useText()
  const { keys } = support
  const dialog = useRef<HTMLDialogElement>(null)
  const bindings = [
    { press: ['Ctrl K', '⌘ K'], does: keys.palette },
    { press: ['/'], does: keys.search },
    { press: ['j'], does: keys.next },
    { press: ['k'], does: keys.previous },
    { press: ['Enter'], does: keys.open },
    { press: ['r'], does: keys.refresh },
    { press: ['f'], does: keys.fullScreen },
    { press: ['w'], does: keys.wall },
    { press: ['h'], does: rewind.keys.call },
    { press: ['←', '→'], does: rewind.keys.step },
    { press: ['Space'], does: rewind.keys.play },
    { press: ['p'], does: notice.pause },
    { press: ['?'], does: keys.help },
    { press: ['Esc'], does: keys.leave },
  ]
  return (
    <Dialog ref={dialog} label={keys.title} onClose={onClose} className="w-[min(30rem,calc(100vw-2rem))]">
      <div className="p-5">
        <div className="mb-3 flex items-center justify-between">
          <h2 className="text-lg font-semibold">{keys.title}</h2>
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="rounded-md border border-line px-2.5 py-1 text-second hover:border-strong hover:text-ink"
          >
            {keys.close}
          </button>
        </div>
        <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-2">
          {bindings.map(({ press, does }) => (
            <div key={does} className="contents">
              <dt className="whitespace-nowrap">
                {press.map((key, index) => (
                  <span key={key}>
                    {index > 0 && <span className="text-second"> {keys.or} </span>}
                    <kbd className="rounded-sm border border-strong bg-raised px-1.5 py-0.5 font-sans text-[0.925rem]">
                      {key}
                    </kbd>
                  </span>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-second">{keys.note}</p>
      </div>
    </Dialog>
  )
}
