import { AlertsChoice } from '../notice/AlertsChoice.tsx'
import { PauseChoice } from '../notice/PauseChoice.tsx'
import { User } from './User.tsx'

/** What the menu holds: who looks, being told, and standing still. */
export function OwnChoices() {
  return (
    <div className="grid gap-3">
      <User />
      <AlertsChoice />
      <PauseChoice />
    </div>
  )
}
