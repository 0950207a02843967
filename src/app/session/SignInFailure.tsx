import { useEffect, useState } from 'react'

import { ApiError } from '../api.ts'
import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'

const STEP_MS = 1_000

/** Why somebody is not signed in, in words. */
export function SignInFailure({ id, error }: { id: string; error: Error | null }) {
  const { signIn } = useText().access
  const format = useFormat()
  const leftMs = useLeft(error)
  if (error === null) return null
  return (
    <p id={id} role="alert" className="text-failed">
      {said()}
    </p>
  )

  function said(): string {
    if (!(error instanceof ApiError) || error.code === 'not-json') return signIn.gone
    if (error.status === 429) return leftMs > 0 ? signIn.tooManyWait(format.duration(leftMs)) : signIn.tooMany
    if (error.code === 'wrong-password' || error.code === 'bad-body') return signIn.wrong
    return error.code === 'not-encrypted' ? signIn.notEncrypted : signIn.refused(error.code)
  }
}

/** How long the server still wants to be left alone, in whole seconds. */
function useLeft(error: Error | null): number {
  const wholeMs = error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0
  const [passed, setPassed] = useState({ error, ms: 0 })
  const passedMs = passed.error === error ? passed.ms : 0
  const over = passedMs >= wholeMs
  useEffect(() => {
    if (over) return undefined
    const beganMs = performance.now()
    const timer = setInterval(() => {
      setPassed({ error, ms: Math.round((performance.now() - beganMs) / STEP_MS) * STEP_MS })
    }, STEP_MS)
    return () => clearInterval(timer)
  }, [error, over])
  return Math.max(0, wholeMs - passedMs)
}
