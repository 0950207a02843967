import type { TypeStanding } from '#domain/compare/compareSides.ts'

import type { Shape } from '../ui/Mark.tsx'

/** Which mark says how a type stands; the word always stands beside it. */
export const standingShape: Record<TypeStanding, Shape> = {
  'only-left': 'triangle',
  'only-right': 'triangle',
  state: 'triangle',
  counts: 'triangle',
  took: 'triangle',
  untold: 'dot',
  same: 'equals',
}

/** Nothing of the type differs, as far as all of it is known. */
export const isAlike = (standing: TypeStanding): boolean => standing === 'same'

export const isDiffering = (standing: TypeStanding): boolean => standing !== 'same' && standing !== 'untold'
