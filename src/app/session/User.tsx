import { useMutation } from '@tanstack/react-query'
import { Link } from 'wouter'

import { sessionPath, sessionsPath } from '#contract/routes.ts'

import { sendJson } from '../api.ts'
import { useHref } from '../shell/viewState.ts'
import { useText } from '../text/text.ts'
import { useSession } from './sessionQuery.ts'

/** Name, role and the way out; nothing where nobody is asked who they are. */
export function User() {
  const { own } = useText().access
  const session = useSession()
  const accessHref = useHref('/access')
  const leave = useMutation({
    networkMode: 'always',
    mutationFn: (path: string) => sendJson(path, { method: 'DELETE', read: () => null }),
    // Whoever signs out leaves no figure behind, neither on the screen nor in the page's memory.
    onSuccess: () => location.reload(),
  })
  if (session === null || session.mode === 'none' || session.role === null) return null
  // Of a proxy's sign-in only the proxy can dispose, and a wall link is an operator's.
  const canLeave = session.role !== 'wall' && session.mode !== 'proxy'
  return (
    <div className="grid gap-2 border-b border-line pb-3">
      <p>
        <span className="text-second">{own.signedInAs}</span>{' '}
        <strong className="font-semibold [overflow-wrap:anywhere]">
          <bdi>{session.name}</bdi>
        </strong>{' '}
        <span className="text-second">· {own.role[session.role]}</span>
      </p>
      {session.role === 'operator' && (
        <Link href={accessHref} className="underline underline-offset-2">
          {own.access}
        </Link>
      )}
      {canLeave && (
        <div className="flex flex-wrap gap-2">
          <LeaveButton name={own.signOut} onClick={() => leave.mutate(sessionPath)} />
          <LeaveButton name={own.signOutEverywhere} onClick={() => leave.mutate(sessionsPath)} />
        </div>
      )}
      {leave.isError && (
        <p role="alert" className="text-failed">
          {own.failed}
        </p>
      )}
    </div>
  )
}

function LeaveButton({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="rounded-md border border-strong bg-panel px-2.5 py-1 hover:bg-ground"
    >
      {name}
    </button>
  )
}
