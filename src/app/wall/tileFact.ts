// What a tile says of its job beside the percentage and in the line below.
import type { JobSummary, TypeProgress } from '#contract/job.ts'
import { rowAtWork } from '#domain/rowAtWork.ts'
import { runEnd } from '#domain/runEnd.ts'
import type { TileDetail } from '#domain/wall/wallTile.ts'

import type { Spelling } from '../format/barLabel.ts'
import { readyText } from '../format/readyText.ts'
import { stateLook } from '../shell/stateLook.ts'
import type { Catalog } from '../text/catalog.ts'
import { typeName } from '../text/typeName.ts'
import type { Tone } from '../ui/tone.ts'

export type TileFact = {
  /** State, or the ready time where there is one. */
  word: string
  /** How long or how much, where that says more, and the same in fewer words; null = nothing. */
  more: string | null
  brief: string | null
  tone: Tone
}
export type WallSpelling = Spelling & { catalog: Catalog }
type Now = { nowMs: number | null; spelling: WallSpelling }

export function tileFact(job: JobSummary, { nowMs, spelling }: Now): TileFact {
  const { catalog, format } = spelling
  const { words, wall } = catalog
  const fact = (word: string, more: string | null = null, brief: string | null = null): TileFact => ({
    word,
    more,
    brief,
    tone: stateLook[job.state].tone,
  })
  const word = words.state[job.state]
  switch (job.state) {
    // A failure may be older than this server: it only knows when it saw it first.
    case 'failed':
    case 'missing':
      return fact(word, format.age(job.stateSince, nowMs))
    case 'stalled':
      return fact(word, format.age(job.reason?.since ?? job.stateSince, nowMs))
    case 'short': {
      const missing = format.count(job.objects.missing)
      return fact(word, words.bar.missing(missing), missing)
    }
    case 'complete':
      return fact(job.released ? words.released : word)
    case 'unknown':
    case 'waiting':
      return fact(word)
    case 'initializing':
      if (job.paused) return fact(words.paused)
      // Figures of minutes ago say nothing of when it will be ready.
      return job.ready?.kind === 'range' && !job.dataOld
        ? fact(wall.about(readyText(job.ready, nowMs, spelling).short))
        : fact(word)
  }
  return job.state satisfies never
}

/** That the figures are a little old, where it is too early to call them stale; null = they are of now. */
export function tileNote(job: JobSummary, { nowMs, spelling }: Now): string | null {
  const { catalog, format } = spelling
  if (job.freshness === 'late') return catalog.board.note.late(format.age(job.polledAt, nowMs))
  return job.dataOld ? catalog.wall.dataAge(format.age(job.dataAt, nowMs)) : null
}

/** `counts` of the type that `text` names; null where it names none. */
export type TileLine = { text: string; counts: string | null }

/**
 * The type at work, or what stands in its place; an empty text = nothing to say. `trouble`: code of what is wrong with the
 * whole project.
 */
export function tileLine(
  job: JobSummary,
  trouble: string | null,
  { detail, ...spelling }: WallSpelling & { detail: TileDetail },
): TileLine {
  const { note } = spelling.catalog.board
  const took = job.startedAt === null ? null : runEnd(job)
  switch (job.state) {
    case 'waiting':
      return only(job.reason?.kind === 'not-started' ? note.notStarted : '')
    case 'complete':
      return only(took === null ? '' : note.took(spelling.format.duration(took - (job.startedAt ?? took))))
    case 'missing':
      return only(job.reason?.kind === 'not-returned' ? note.notReturned : note.notKnown)
    case 'unknown':
      return job.polledAt === null ? only(trouble ?? note.noAnswer) : atWork(job, spelling)
    case 'failed': {
      const why = detail === 'dense' ? failure(job, spelling) : null
      return why === null ? atWork(job, spelling) : only(why)
    }
    case 'short':
    case 'stalled':
    case 'initializing':
      return atWork(job, spelling)
  }
  return job.state satisfies never
}

const only = (text: string): TileLine => ({ text, counts: null })

/** The task status in words, or the code of the error. */
function failure({ reason, taskStatus, error }: JobSummary, { catalog }: WallSpelling): string | null {
  if (reason?.kind !== 'task-status' || taskStatus === null) return error?.code ?? null
  const words: Record<string, string> = catalog.words.taskStatus
  return Object.hasOwn(words, taskStatus) ? (words[taskStatus] ?? taskStatus) : taskStatus
}

function atWork(job: JobSummary, { catalog, format }: WallSpelling): TileLine {
  const row = rowAtWork(job)
  if (row === undefined) return only('')
  return {
    text: typeName(catalog, row.type, row.raw),
    counts: catalog.words.bar.of(format.count(row.dst), format.count(row.src)),
  }
}

/** Two letters for a segment. */
export function briefName({ type, raw }: TypeProgress, { wall }: Catalog): string {
  const names: Record<string, string> = wall.brief
  return (Object.hasOwn(names, type) ? names[type] : undefined) ?? raw.slice(0, 2).toUpperCase()
}
