import { useState } from 'react'

import type { JobSummary } from '#contract/job.ts'

import type { View } from '../view.ts'
import { holdOrder } from './holdOrder.ts'

type Choice = {
  /** Chosen and ordered anew. */
  chosen: readonly JobSummary[]
  all: readonly JobSummary[]
  /** Another view is what a person asked for: it is never held back. */
  view: View
}

/** The jobs to show: as chosen, or in the places they had while `held`; `late` where those differ. */
export function useHeldOrder(choice: Choice, held: boolean): { shown: readonly JobSummary[]; late: boolean } {
  const [last, setLast] = useState({ ...choice, held, shown: choice.chosen })
  if (last.chosen === choice.chosen && last.held === held) return withLate(last.shown, last.chosen)
  const keep = held && sameQuestion(last.view, choice.view)
  const shown = keep ? holdOrder(last.shown, choice.chosen, choice.all) : choice.chosen
  setLast({ ...choice, held, shown })
  return withLate(shown, choice.chosen)
}

const withLate = (shown: readonly JobSummary[], chosen: readonly JobSummary[]) => ({
  shown,
  late:
    shown !== chosen && (shown.length !== chosen.length || shown.some((job, place) => job !== chosen[place])),
})

const asked = ['q', 'states', 'types', 'projects', 'regions', 'problemsOnly', 'sort'] as const

const sameQuestion = (a: View, b: View): boolean => asked.every((key) => String(a[key]) === String(b[key]))
