// People with a password, made by the command that is there for it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** Of everybody in these tests. */
export const password = 'correct horse battery staple'

const root = path.resolve(import.meta.dirname, '..')

/** An operator and a viewer, into the file of users. @throws Error with what the command said, where it refuses */
export async function addUsers(env: NodeJS.ProcessEnv): Promise<void> {
  await addUser(env, 'olga', 'operator')
  await addUser(env, 'vera', 'viewer')
}

async function addUser(env: NodeJS.ProcessEnv, name: string, role: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, 'src/user.ts'), 'add', name, '--role', role], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  child.stdin.end(`${password}\n`)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`user add ${name}: ${said}`)
}
