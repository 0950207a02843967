import type { Catalog } from '../catalog.ts'

export const job: Catalog['job'] = {}
