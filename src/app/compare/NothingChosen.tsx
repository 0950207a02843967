import { useState } from 'react'

import { useText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { buttonClass } from './buttonClass.ts'
import { JobDialog } from './JobDialog.tsx'
import { useCompareView } from './useCompareView.ts'

/** In place of a comparison: asks for a job to begin with. */
export function NothingChosen() {
  const { nothing } = useText().compare
  const { setCompareView } = useCompareView()
  const [open, setOpen] = useState(false)
  return (
    <Message heading={nothing.title} text={nothing.text}>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)} className={buttonClass}>
        {nothing.choose}
      </button>
      {open && (
        <JobDialog
          label={nothing.choose}
          onClose={() => setOpen(false)}
          onChoose={(job) => setCompareView({ left: { ...job, at: null }, right: { ...job, at: null } })}
        />
      )}
    </Message>
  )
}
