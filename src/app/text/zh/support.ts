import type { Catalog } from '../catalog.ts'

export const support: Catalog['support'] = {}
