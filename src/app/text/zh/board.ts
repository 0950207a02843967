import type { Catalog } from '../catalog.ts'

export const board: Catalog['board'] = {}
