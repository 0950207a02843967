import type { Catalog } from '../catalog.ts'
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

/** Simplified Chinese. */
export const zh: Catalog = {
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
