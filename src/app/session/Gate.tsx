import { useEffect, useRef, type ReactNode } from 'react'

/** A modal dialog that nothing but signing in closes. */
export function Gate({ label, children }: { label: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const { current } = dialog
    if (current === null) return undefined
    current.setAttribute('closedby', 'none')
    // A browser that does not know the attribute closes at the second Escape.
    const stay = (): void => {
      if (!current.open) current.showModal()
    }
    stay()
    const fields = current.querySelectorAll('input')
    const first = Array.from(fields).find(({ value }) => value === '') ?? current.querySelector('a, button')
    if (first instanceof HTMLElement) first.focus()
    current.addEventListener('close', stay)
    return () => {
      current.removeEventListener('close', stay)
      current.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onCancel={(event) => event.preventDefault()}
      className="m-auto w-[min(24rem,calc(100vw-2rem))] rounded-lg border border-strong bg-panel p-6 text-ink shadow-2xl [overflow-wrap:anywhere] backdrop:bg-black/50"
    >
      {children}
    </dialog>
  )
}
