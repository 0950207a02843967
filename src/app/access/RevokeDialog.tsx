import { useRef } from 'react'

import { useText } from '../text/text.ts'
import { Dialog } from '../ui/Dialog.tsx'
import type { useRevoke } from './accessQueries.ts'
import type { Grant } from './GrantList.tsx'
import { useFailureWord } from './useFailureWord.ts'

export type RevokeWords = { title: (name: string) => string; hint: string }

type RevokeDialogProps = {
  grant: Grant
  words: RevokeWords
  revoke: ReturnType<typeof useRevoke>
  onClose: () => void
}

/** Asks before it revokes: what is revoked stays so. Mounted while it is open. */
export function RevokeDialog({ grant, words, revoke, onClose }: RevokeDialogProps) {
  const { page } = useText().access
  const failureWord = useFailureWord()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = words.title(grant.name)
  const close = (): void => {
    revoke.reset()
    onClose()
  }
  return (
    <Dialog ref={dialog} label={title} onClose={close} className="w-[min(26rem,calc(100vw-2rem))]">
      <div className="grid gap-3 p-5 [overflow-wrap:anywhere]">
        <h2 className="text-lg font-semibold">{title}</h2>
        <p className="text-second">{words.hint}</p>
        {revoke.error !== null && (
          <p role="alert" className="text-failed">
            {failureWord(revoke.error)}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="rounded-md border border-strong px-3 py-1.5 hover:bg-raised"
          >
            {page.cancel}
          </button>
          <button
            type="button"
            aria-disabled={revoke.isPending}
            onClick={() => {
              if (!revoke.isPending) revoke.mutate(grant.id, { onSuccess: () => dialog.current?.close() })
            }}
            className="rounded-md border border-failed bg-failed-ground px-3 py-1.5 font-semibold text-failed aria-disabled:opacity-70"
          >
            {page.revoke}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
