import type { Catalog } from '../catalog.ts'
import { events } from './events.ts'
import { first } from './first.ts'
import { job } from './job.ts'
import { rewind } from './rewind.ts'
import { support } from './support.ts'

/** Simplified Chinese. */
export const zh: Catalog = { ...first, job, support, events, rewind }
