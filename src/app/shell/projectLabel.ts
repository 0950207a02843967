import type { Project } from '#contract/project.ts'

type Named = Pick<Project, 'name' | 'title' | 'region'>

/** What a project is called among all: its title, with the region where another one has the same title. */
export const projectLabel = ({ name, title, region }: Named, all: readonly Named[]): string =>
  all.some((other) => other.name !== name && other.title === title) ? `${title} (${region})` : title
