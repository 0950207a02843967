import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, type SubmitEvent } from 'react'

import type { SignIn } from '#contract/access.ts'
import { sessionPath } from '#contract/routes.ts'

import { sendJson } from '../api.ts'
import { useText } from '../text/text.ts'
import { fieldClass } from './fieldClass.ts'
import { PasswordField } from './PasswordField.tsx'
import { askWhoLooks } from './sessionQuery.ts'
import { SignInFailure } from './SignInFailure.tsx'

/** User name and password. What was typed stays until it is right. `before`: whose session it was; empty = nobody's. */
export function PasswordForm({ before }: { before: string }) {
  const { signIn } = useText().access
  const client = useQueryClient()
  const failureId = useId()
  const field = useRef<HTMLInputElement>(null)
  const { mutate, isPending, error } = useMutation({
    networkMode: 'always',
    mutationFn: async (body: SignIn) => {
      await sendJson(sessionPath, { method: 'POST', body, read: () => null })
      await askWhoLooks(client)
    },
    onError: () => field.current?.select(),
  })
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const { user, password } = Object.fromEntries(form)
    if (isPending || typeof user !== 'string' || typeof password !== 'string') return
    mutate({ user, password })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <label className="grid gap-1">
        <span className="font-medium">{signIn.user}</span>
        <input
          name="user"
          required
          defaultValue={before}
          maxLength={128}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          className={fieldClass}
        />
      </label>
      <PasswordField field={field} invalidBy={error === null ? undefined : failureId} />
      <SignInFailure id={failureId} error={error} />
      <button
        type="submit"
        aria-disabled={isPending}
        className="rounded-md bg-ink px-3 py-2 font-semibold text-ground aria-disabled:opacity-70"
      >
        {isPending ? signIn.submitting : signIn.submit}
      </button>
    </form>
  )
}
