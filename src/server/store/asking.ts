// Questions to the owner of the file, and why there is no answer, in words.
import { toldError } from './problems.ts'
import type { AskKind, Asks, Answers } from './protocol.ts'
import { StoreError } from './store.ts'
import type { WorkerLink } from './workerLink.ts'

/** @throws StoreError whose message can be shown */
type AskFile = <K extends AskKind>(kind: K, question: Asks[K]) => Promise<Answers[K]>

export type Asking = {
  /** At once: what waits to be written does not matter to the answer. */
  askNow: AskFile
  /** Sees every batch that was handed over before. */
  ask: AskFile
}

type Parts = {
  link: WorkerLink
  /** Absolute path. */
  file: string
  handedOn: () => Promise<void>
  isClosed: () => boolean
}

export function createAsking({ link, file, handedOn, isClosed }: Parts): Asking {
  const askNow: AskFile = async (kind, question) => {
    if (isClosed()) throw new StoreError('HISTORY_CLOSED', 'The store is closed')
    try {
      return await link.ask(kind, question)
    } catch (error) {
      throw error instanceof StoreError ? toldError(error, file) : error
    }
  }
  const ask: AskFile = async (kind, question) => {
    await handedOn()
    return askNow(kind, question)
  }
  return { askNow, ask }
}
