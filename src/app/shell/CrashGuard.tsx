import { Component, type ReactNode } from 'react'

import { useFirstText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { useCrashReload } from './useCrashReload.ts'

type CrashGuardProps = { children: ReactNode }
type CrashGuardState = { error: Error | null }

/** Says in words that a screen has broken, in place of an empty page. */
export class CrashGuard extends Component<CrashGuardProps, CrashGuardState> {
  override state: CrashGuardState = { error: null }

  static getDerivedStateFromError(error: unknown): CrashGuardState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Crash error={this.state.error} />
  }
}

function Crash({ error }: { error: Error }) {
  const { shell } = useFirstText()
  useCrashReload()
  return (
    <Message heading={shell.crashed} text={shell.crashedHint}>
      <code className="text-second">{error.message}</code>
      <button
        type="button"
        className="rounded-md border border-strong px-3 py-1.5"
        onClick={() => location.reload()}
      >
        {shell.reload}
      </button>
    </Message>
  )
}
