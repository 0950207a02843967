import { useEffect, type ReactNode, type RefObject } from 'react'

type DialogProps = {
  ref: RefObject<HTMLDialogElement | null>
  label: string
  /** After it has closed, by Escape, by a click outside or by `ref.current.close()`. */
  onClose: () => void
  className?: string
  children: ReactNode
}

/** A native modal dialog, open while it is mounted. The browser keeps the focus inside and gives it back. */
export function Dialog({ ref, label, onClose, className = '', children }: DialogProps) {
  useModal(ref)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Escape is the key for this
    <dialog
      ref={ref}
      aria-label={label}
      onClose={onClose}
      onClick={(event) => {
        // The backdrop is the dialog itself; what is inside never is.
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
      className={`m-auto rounded-lg border border-strong bg-panel p-0 text-ink shadow-2xl backdrop:bg-black/50 ${className}`}
    >
      {children}
    </dialog>
  )
}

function useModal(ref: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const dialog = ref.current
    if (dialog === null || dialog.open) return
    dialog.showModal()
    // The browser would choose the first thing that can have the focus, be it only a frame around the field.
    dialog.querySelector<HTMLElement>('input, button')?.focus()
  }, [ref])
}
