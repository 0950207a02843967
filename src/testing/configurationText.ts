// Texts of configurations for tests, and the world they are read in.
import { faultText } from '#server/config/fault.ts'
import { readConfiguration, type ReadConfiguration } from '#server/config/readConfiguration.ts'

const sources = {
  environment: { TOKEN: 'token-of-the-environment', EMPTY: '', LINES: 'a\nb' },
  readFile: (path: string): string => {
    if (path === '/etc/lockstep/sk') return 'secret-key-of-a-file\n'
    throw new Error('ENOENT')
  },
  fileMode: () => 0o600,
  locate: (path: string) => (path.startsWith('/') ? path : `/etc/lockstep/${path}`),
}

/** `mode`: permission bits of the file the text is said to stand in. */
export const readText = (text: string, mode = 0o600): ReadConfiguration =>
  readConfiguration(text, { mode, sources })

/** The sentences of all faults, none where the text is right. */
export function faultsOf(text: string, mode?: number): string[] {
  const answer = readText(text, mode)
  return answer.kind === 'faults' ? answer.faults.map(faultText) : []
}

/** A whole configuration of one project, with more lines for that project. */
export const projectText = (more: string): string => `
projects:
  - name: prod
    region: eu-west-101
    project_id: p1
    auth: { token: "\${env:TOKEN}" }
    jobs: [{ id: j1 }]
${more.replaceAll(/^/gm, '    ')}`

export const smallestText = projectText('')
