import { board } from './board.ts'
import { shell } from './shell.ts'
import { words } from './words.ts'

/** English of the first view. */
export const first = { words, shell, board }
