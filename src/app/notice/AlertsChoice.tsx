import { useText } from '../text/text.ts'
import { setAlerts, useAlertState } from './alertState.ts'

/** Notifications of the browser: on, off, or why there can be none. The browser asks only after this click. */
export function AlertsChoice() {
  const { notice } = useText()
  const state = useAlertState()
  const can = state === 'on' || state === 'off'
  return (
    <div className="grid max-w-72 gap-0.5">
      <button
        type="button"
        role="switch"
        aria-checked={state === 'on'}
        aria-disabled={!can}
        onClick={() => {
          if (can) void setAlerts(state === 'off')
        }}
        className="flex items-center justify-between gap-6 rounded-md border border-strong bg-panel px-2.5 py-1 text-start not-aria-disabled:hover:bg-ground aria-disabled:text-second"
      >
        {notice.alerts}
        <span className={state === 'on' ? 'font-semibold' : 'text-second'}>{notice.state[state]}</span>
      </button>
      <p className="text-[0.925rem] text-second">{notice.hint[state]}</p>
    </div>
  )
}
