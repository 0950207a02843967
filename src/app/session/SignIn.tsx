import { useQuery } from '@tanstack/react-query'

import { oidcStartPath } from '#contract/routes.ts'

import { ApiError } from '../api.ts'
import { Logo } from '../shell/Logo.tsx'
import { useFirstText, useText } from '../text/text.ts'
import { Gate } from './Gate.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { sessionQuery, useSession } from './sessionQuery.ts'

/** The way in, by whichever way the server has. `before`: who looked before, over a view that stays; null = nobody. */
export function SignIn({ before }: { before: string | null }) {
  const { signIn } = useText().access
  return (
    <Gate label={signIn.title} over={before !== null}>
      <div className="mb-5 flex items-center gap-2.5 text-lg font-semibold">
        <Logo />
        <h1>{before === null ? signIn.title : signIn.again}</h1>
      </div>
      {before !== null && <p className="mb-4 text-second">{signIn.againHint}</p>}
      <Way before={before} />
      <PlainHttpWarning />
    </Gate>
  )
}

/** Said before a password is typed, not only afterwards. */
function PlainHttpWarning() {
  const { shell } = useFirstText()
  if (useSession()?.plainHttp !== true) return null
  return <p className="mt-4 font-semibold text-stalled">{shell.plainHttp}</p>
}

function Way({ before }: { before: string | null }) {
  const { signIn } = useText().access
  const { data, error } = useQuery({ ...sessionQuery, enabled: false })
  if (error instanceof ApiError && error.code !== 'not-json' && error.status < 500) {
    return <ReloadHint what={signIn.refused(error.code)} hint={error.message} />
  }
  if (data === undefined) return <p role="status">{error === null ? signIn.asking : signIn.gone}</p>
  const { mode, name } = data.body
  // Whoever is known and has no role is in none of the groups that may look.
  if (name !== null) return <ReloadHint what={signIn.noGroup(name)} hint={signIn.noGroupHint} />
  switch (mode) {
    case 'password':
      return <PasswordForm before={before ?? ''} />
    case 'oidc':
      return <OidcLink />
    case 'proxy':
      return <ReloadHint what={signIn.proxy} hint={signIn.proxyHint} />
    case 'none':
      return null
  }
  return mode satisfies never
}

function OidcLink() {
  const { signIn } = useText().access
  return (
    <>
      <a
        href={`${oidcStartPath}?to=${encodeURIComponent(location.pathname + location.search)}`}
        className="block rounded-md bg-ink px-3 py-2 text-center font-semibold text-ground"
      >
        {signIn.oidc}
      </a>
      <p className="mt-2 text-second">{signIn.oidcHint}</p>
    </>
  )
}

/** Where somebody else signs people in: what to do about it. */
function ReloadHint({ what, hint }: { what: string; hint: string }) {
  const { signIn } = useText().access
  return (
    <>
      <p role="alert" className="font-semibold">
        {what}
      </p>
      <p className="mt-1 text-second">{hint}</p>
      <button
        type="button"
        onClick={() => location.reload()}
        className="mt-4 rounded-md border border-strong px-3 py-1.5 hover:bg-raised"
      >
        {signIn.reload}
      </button>
    </>
  )
}
