// The only owner of the file, in a thread of its own: a slow disk never keeps the server from answering.
import { parentPort, workerData } from 'node:worker_threads'

import type { Answer, Answers, Ask, OwnerParts } from '../protocol.ts'
import { createHistoryFile } from './historyFile.ts'
import type { FileAsk } from './openHistory.ts'
import { toStoreFailure } from './storeFailure.ts'

const port = parentPort
if (port === null) throw new Error('This module runs in a worker')

const say = (answer: Answer): void => port.postMessage(answer)
const parts = workerData as OwnerParts // see openStore
const file = createHistoryFile(parts, (renewed) => say({ renewed }))

port.on('message', (message: Ask) => {
  const { id } = message
  try {
    if (message.kind === 'close') file.close()
    say({ id, answer: message.kind === 'close' ? null : answerTo(message) })
  } catch (error) {
    const { code, message: detail } = toStoreFailure(error, parts.file)
    say({ id, trouble: { code, detail } })
  }
  if (message.kind === 'close') port.close()
})

function answerTo<K extends FileAsk>({ kind, ask }: Ask<K>): Answers[K] {
  return file.use(({ answering }) => answering[kind](ask))
}
