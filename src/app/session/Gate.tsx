import { useEffect, useRef, type ReactNode } from 'react'

type GateProps = {
  label: string
  /** Whether there is something behind it to be dimmed. */
  over: boolean
  children: ReactNode
}

/** A modal dialog that nothing but signing in closes. */
export function Gate({ label, over, children }: GateProps) {
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
      className={`m-auto w-[min(24rem,calc(100vw-2rem))] rounded-lg border border-strong bg-panel p-6 text-ink shadow-2xl [overflow-wrap:anywhere] ${over ? 'backdrop:bg-black/50' : 'backdrop:bg-transparent'}`}
    >
      {children}
    </dialog>
  )
}
