import type { ChildProcess } from 'node:child_process'

/** Kills a process that would outlive us where we are cut off. */
export function endWithUs(child: ChildProcess): void {
  const kill = (): void => void child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
}
