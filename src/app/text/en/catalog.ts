import { access } from './access.ts'
import { compare } from './compare.ts'
import { events } from './events.ts'
import { first } from './first.ts'
import { job } from './job.ts'
import { notice } from './notice.ts'
import { rewind } from './rewind.ts'
import { support } from './support.ts'
import { wall } from './wall.ts'
import { wallHealing } from './wallHealing.ts'
import { wallSettings } from './wallSettings.ts'

/** English. Each part belongs to one screen or to what all of them share. */
export const en = {
  ...first,
  job,
  support,
  events,
  rewind,
  access,
  compare,
  notice,
  wall,
  wallHealing,
  wallSettings,
}
