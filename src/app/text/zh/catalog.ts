import type { Catalog } from '../catalog.ts'
import { board } from './board.ts'
import { job } from './job.ts'
import { shell } from './shell.ts'
import { support } from './support.ts'
import { words } from './words.ts'

/** Simplified Chinese. */
export const zh: Catalog = { words, shell, board, job, support }
