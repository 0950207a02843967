import type { FirstCatalog } from '../catalog.ts'
import { board } from './board.ts'
import { shell } from './shell.ts'
import { words } from './words.ts'

/** Simplified Chinese of the first view. */
export const first: FirstCatalog = { words, shell, board }
