// Files of configurations that point to a running simulator.
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Simulator } from '#simulator/simulator.ts'

type Written = {
  folder: string
  simulator: Simulator
  /** Of the `auth` section. */
  auth?: string
  names?: readonly string[]
}

/** Replaces `lockstep.yaml` in the folder at one stroke, and gives its path. */
export function writeConfiguration({ folder, simulator, auth, names }: Written): string {
  const projects = simulator.projects.map(({ name, projectId, jobs }, index) => ({
    name: names?.[index] ?? name,
    endpoint: simulator.url,
    project_id: projectId,
    poll: { interval: '1s', timeout: '5s' },
    auth: auth === undefined ? { token: simulator.credentials.token } : JSON.parse(auth),
    jobs,
  }))
  return writeText(folder, JSON.stringify({ projects }, null, 2))
}

export function writeText(folder: string, text: string): string {
  const file = path.join(folder, 'lockstep.yaml')
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return file
}
