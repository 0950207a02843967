// The kinds of events as people think of them.
import { EventKind } from '#contract/events.ts'

export const kindGroups = {
  trouble: [
    'failed',
    'row-short',
    'stalled',
    'moving-again',
    'count-fell',
    'error-changed',
    'id-missing',
    'id-back',
  ],
  progress: ['run-started', 'row-started', 'row-complete', 'job-complete', 'source-grew'],
  connection: ['polling-failed', 'polling-recovered'],
} as const satisfies Record<string, readonly EventKind[]>

export type KindGroup = keyof typeof kindGroups
export const groupNames: readonly KindGroup[] = ['trouble', 'progress', 'connection']

/** The kinds that a word of the address stands for: those of a group, or one; none where nobody knows it. */
export function kindsOf(word: string): readonly EventKind[] {
  const group = groupNames.find((name) => name === word)
  return group === undefined ? EventKind.options.filter((kind) => kind === word) : kindGroups[group]
}

/** Kinds in as few words as they need: a whole group is one. */
export function kindWords(kinds: readonly EventKind[]): (KindGroup | EventKind)[] {
  return groupNames.flatMap((name) => {
    const chosen = kindGroups[name].filter((kind) => kinds.includes(kind))
    return chosen.length === kindGroups[name].length ? [name] : chosen
  })
}
