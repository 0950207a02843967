import { board } from './board.ts'
import { job } from './job.ts'
import { shell } from './shell.ts'
import { support } from './support.ts'
import { words } from './words.ts'

/** English. Each part belongs to one screen or to what all of them share. */
export const en = { words, shell, board, job, support }
