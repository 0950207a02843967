import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'

import { boardQuery } from '../queries.ts'
import { projectLabel } from '../shell/projectLabel.ts'

/** Gives what a project is called, by its name; one that is not configured any more keeps its name. */
export function usePlaces(): (project: string) => string {
  const { data: projects = none } = useQuery({ ...boardQuery, select: ({ body }) => body.projects })
  return useCallback(
    (name) => {
      const project = projects.find((candidate) => candidate.name === name)
      return project === undefined ? name : projectLabel(project, projects)
    },
    [projects],
  )
}

const none: never[] = []
