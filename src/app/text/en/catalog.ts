import { events } from './events.ts'
import { first } from './first.ts'
import { job } from './job.ts'
import { rewind } from './rewind.ts'
import { support } from './support.ts'

/** English. Each part belongs to one screen or to what all of them share. */
export const en = { ...first, job, support, events, rewind }
