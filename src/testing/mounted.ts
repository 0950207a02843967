// File systems that a test may fill up or close: mounted for it alone, gone when it ends. Only root can.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { onTestFinished } from 'vitest'

import { ownFolder } from './openedStore.ts'

/** A disk of its own. */
export async function smallDisk(bytes: number): Promise<string> {
  const folder = await ownFolder()
  mount(['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
  onTestFinished(() => unmount(folder))
  return folder
}

/** The same files as in `folder`, read-only until they are opened for writing. */
export async function readOnlyView(folder: string): Promise<{ view: string; openForWriting: () => void }> {
  const view = await ownFolder()
  mount(['--bind', folder, view])
  onTestFinished(() => unmount(view))
  mount(['-o', 'remount,bind,ro', view])
  return { view, openForWriting: () => mount(['-o', 'remount,bind,rw', view]) }
}

/** Whether this account, on this machine, may mount at all. */
export const canMount = ((): boolean => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lockstep-mount-'))
  try {
    mount(['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmdirSync(folder)
  }
})()

function mount(options: readonly string[]): void {
  execFileSync('mount', options, { stdio: 'ignore' })
}

/** At once, also where a file of it is still open. */
function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' })
}
