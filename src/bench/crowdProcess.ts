// A crowd is a process of its own, so that what it costs is not taken for the server's.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a script of this folder to its end, and gives what its last line says, JSON of a type that the script exports. */
export async function crowdProcess<T>(script: string, facts: readonly (string | number)[]): Promise<T> {
  const command = [path.join(import.meta.dirname, script), ...facts.map(String)]
  const { stdout } = await execute(process.execPath, command, { maxBuffer: 1e9 })
  return JSON.parse(stdout.slice(stdout.lastIndexOf('{"'))) as T // printed by that script
}
