// Where the users of the password mode stand, for the command that writes them: it must work while the rest is wrong.
import { readYaml } from './found.ts'
import { readSection } from './section.ts'

/** As the configuration names it; null where it names none. */
export function usersFileOf(text: string): string | null {
  const report = { faults: [], warnings: [] }
  const { root } = readYaml(text)
  const access = readSection(root, ['access'], report).get('access')
  const password = readSection(access, ['password'], report).get('password')
  const users = readSection(password, ['users'], report).get('users')
  return users.kind === 'text' ? users.text : null
}
