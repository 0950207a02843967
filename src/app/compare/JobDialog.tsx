import { useRef } from 'react'

import { Dialog } from '../ui/Dialog.tsx'
import type { JobChoice } from './compareView.ts'
import { JobPicker } from './JobPicker.tsx'

type Props = { label: string; onClose: () => void; onChoose: (job: JobChoice) => void }

/** Asks for a job; mounted while it is open. */
export function JobDialog({ label, onClose, onChoose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <Dialog
      ref={dialog}
      label={label}
      onClose={onClose}
      className="mt-[12vh] w-[min(36rem,calc(100vw-2rem))]"
    >
      <div className="p-4">
        <JobPicker
          label={label}
          onChoose={(job) => {
            // Closed first, so that the focus is back on the page before the page changes.
            dialog.current?.close()
            onChoose(job)
          }}
        />
      </div>
    </Dialog>
  )
}
