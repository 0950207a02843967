import { useId, useState, type KeyboardEvent, type RefObject } from 'react'

import { useText } from '../text/text.ts'
import { fieldClass } from './fieldClass.ts'

type FieldProps = {
  field: RefObject<HTMLInputElement | null>
  /** Id of what says why it was not right. */
  invalidBy: string | undefined
}

/** A password, hidden until it is asked for, with a word on Caps Lock. */
export function PasswordField({ field, invalidBy }: FieldProps) {
  const { signIn } = useText().access
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const ids = { field: useId(), hint: useId() }
  const heed = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div className="grid gap-1">
      <label htmlFor={ids.field} className="font-medium">
        {signIn.password}
      </label>
      <div className="relative">
        <input
          ref={field}
          id={ids.field}
          name="password"
          type={shown ? 'text' : 'password'}
          required
          maxLength={1_024}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={invalidBy !== undefined}
          aria-describedby={`${ids.hint} ${invalidBy ?? ''}`.trim()}
          onKeyDown={heed}
          onKeyUp={heed}
          onBlur={() => setCapsLock(false)}
          className={`pe-10 ${fieldClass}`}
        />
        <button
          type="button"
          aria-label={shown ? signIn.hide : signIn.show}
          title={shown ? signIn.hide : signIn.show}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 end-1 my-auto grid size-8 place-items-center rounded-md text-second hover:text-ink"
        >
          <svg
            viewBox="0 0 16 16"
            aria-hidden="true"
            className="size-4 fill-none stroke-current stroke-[1.5]"
          >
            <path d="M1.5 8C4 3.5 12 3.5 14.5 8C12 12.5 4 12.5 1.5 8z M8 6.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6" />
            {shown && <path d="M2.5 13.5l11-11" />}
          </svg>
        </button>
      </div>
      <p id={ids.hint} aria-live="polite" className="text-stalled">
        {capsLock && signIn.capsLock}
      </p>
    </div>
  )
}
