// The thread that owns the file: started when something is asked, and anew when it has died.
import type { Worker } from 'node:worker_threads'

import type { Answer, Answers, Ask, AskKind, Asks, Renewal } from './protocol.ts'
import { StoreError } from './store.ts'

export type WorkerLink = {
  /** In the order of the questions. @throws StoreError where there is no answer. */
  ask: <K extends AskKind>(kind: K, ask: Asks[K]) => Promise<Answers[K]>
  /** Closes the file and ends the thread. */
  close: () => Promise<void>
}

export type LinkParts = { start: () => Worker; onRenewed: (renewal: Renewal) => void }

type Waiting = { resolve: (answer: Answers[AskKind]) => void; reject: (error: StoreError) => void }
type Owner = { worker: Worker; waiting: Map<number, Waiting> }

export function createWorkerLink({ start, onRenewed }: LinkParts): WorkerLink {
  let owner: Owner | null = null
  let lastId = 0

  const begin = (): Owner => {
    const begun: Owner = { worker: start(), waiting: new Map() }
    let reason = 'the thread that writes it has ended'
    begun.worker.on('message', (answer: Answer) => {
      if ('renewed' in answer) onRenewed(answer.renewed)
      else settle(begun.waiting, answer)
    })
    begun.worker.on('error', (error: Error) => {
      reason = `the thread that writes it has failed: ${error.message}`
    })
    begun.worker.on('exit', () => {
      if (owner === begun) owner = null
      for (const { reject } of begun.waiting.values()) reject(new StoreError('HISTORY_FAILED', reason))
    })
    return begun
  }

  const ask: WorkerLink['ask'] = <K extends AskKind>(kind: K, question: Asks[K]) =>
    new Promise<Answers[K]>((resolve, reject) => {
      lastId += 1
      const message = { id: lastId, kind, ask: question } as Ask // one member of it for each kind
      try {
        owner ??= begin()
        // A thread has no origin that could be named.
        // oxlint-disable-next-line unicorn/require-post-message-target-origin
        owner.worker.postMessage(message)
        // The owner answers a question of a kind with the answer of that kind.
        owner.waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject })
      } catch (error) {
        reject(new StoreError('HISTORY_FAILED', error instanceof Error ? error.message : String(error)))
      }
    })

  return {
    ask,
    close: async () => {
      if (owner === null) return
      const { worker } = owner
      await ask('close', null).catch(() => {})
      await worker.terminate()
    },
  }
}

function settle(waiting: Map<number, Waiting>, answer: Exclude<Answer, { renewed: Renewal }>): void {
  const asked = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('answer' in answer) asked?.resolve(answer.answer)
  else asked?.reject(new StoreError(answer.trouble.code, answer.trouble.detail))
}
