// What stands in the way of history, in both languages: one table, one sentence per cause.
import path from 'node:path'

import type { Problem } from '#contract/problem.ts'
import type { WireLanguage } from '#contract/words.ts'

import { StoreError } from './store.ts'

type Facts = {
  /** Absolute path of the file. */
  file: string
  folder: string
  /** What SQLite or the system said; name of the file that was moved aside. */
  detail: string
}

type Sentence = Readonly<Record<WireLanguage, (facts: Facts) => string>>

const sentences = {
  HISTORY_BEHIND: {
    'en-us': () => 'History is behind: what happens waits in memory until it can be written',
    'zh-cn': () => '历史记录滞后：新数据暂存于内存，等待写入',
  },
  HISTORY_LOCKED: {
    'en-us': ({ file }) => `History paused: another program holds ${file}`,
    'zh-cn': ({ file }) => `历史记录已暂停：${file} 被其他程序占用`,
  },
  HISTORY_TAKEN: {
    'en-us': ({ folder }) =>
      `History paused: another Lockstep keeps its history in ${folder}. Give each server a LOCKSTEP_DATA of its own`,
    'zh-cn': ({ folder }) =>
      `历史记录已暂停：另一个 Lockstep 正在使用 ${folder}。请为每个服务器设置各自的 LOCKSTEP_DATA`,
  },
  HISTORY_DISK_FULL: {
    'en-us': ({ folder }) => `History paused: disk full, or the size allowed for it is used up (${folder})`,
    'zh-cn': ({ folder }) => `历史记录已暂停：磁盘已满，或已达到允许的大小上限（${folder}）`,
  },
  HISTORY_READ_ONLY: {
    'en-us': ({ file }) => `History paused: ${file} is read-only`,
    'zh-cn': ({ file }) => `历史记录已暂停：${file} 为只读`,
  },
  HISTORY_NO_FOLDER: {
    'en-us': ({ folder, detail }) => `History paused: the folder ${folder} cannot be written to (${detail})`,
    'zh-cn': ({ folder, detail }) => `历史记录已暂停：目录 ${folder} 无法写入（${detail}）`,
  },
  HISTORY_DAMAGED: {
    'en-us': ({ detail }) => `History was damaged and moved aside to ${detail}; a new one has been started`,
    'zh-cn': ({ detail }) => `历史记录已损坏，原文件已移至 ${detail}，并已新建历史记录`,
  },
  HISTORY_NEWER: {
    'en-us': ({ file }) =>
      `No history: ${file} was written by a newer version of Lockstep, and is left as it is. Start that version again, or name another folder with LOCKSTEP_DATA`,
    'zh-cn': ({ file }) =>
      `没有历史记录：${file} 由更新版本的 Lockstep 写入，已保持原样。请重新启动该版本，或用 LOCKSTEP_DATA 指定其他目录`,
  },
  HISTORY_FOREIGN: {
    'en-us': ({ file }) => `No history: ${file} is a database of another program, and is left as it is`,
    'zh-cn': ({ file }) => `没有历史记录：${file} 是其他程序的数据库，已保持原样`,
  },
  HISTORY_OLD_SQLITE: {
    'en-us': ({ detail }) =>
      `No history: SQLite ${detail} can lose what it has written; Lockstep needs 3.51.3 or later`,
    'zh-cn': ({ detail }) =>
      `没有历史记录：SQLite ${detail} 可能丢失已写入的数据；Lockstep 需要 3.51.3 或更高版本`,
  },
  HISTORY_NETWORK_FOLDER: {
    'en-us': ({ folder, detail }) =>
      `No history: ${folder} lies on a network file system (${detail}), where a database cannot be kept safely. Name a local folder with LOCKSTEP_DATA`,
    'zh-cn': ({ folder, detail }) =>
      `没有历史记录：${folder} 位于网络文件系统（${detail}），无法安全保存数据库。请用 LOCKSTEP_DATA 指定本地目录`,
  },
  HISTORY_REJECTED: {
    'en-us': ({ detail }) => `A defect: a part of history was not taken (${detail})`,
    'zh-cn': ({ detail }) => `程序缺陷：部分历史记录未能写入（${detail}）`,
  },
  HISTORY_FAILED: {
    'en-us': ({ detail }) => `History paused: ${detail}`,
    'zh-cn': ({ detail }) => `历史记录已暂停：${detail}`,
  },
} as const satisfies Readonly<Record<string, Sentence>>

export type StoreCode = keyof typeof sentences

/** Those that no later try can cure: this process keeps no history. */
const lasting: ReadonlySet<string> = new Set<StoreCode>([
  'HISTORY_NEWER',
  'HISTORY_FOREIGN',
  'HISTORY_OLD_SQLITE',
  'HISTORY_NETWORK_FOLDER',
])

export const isLasting = (code: string): boolean => lasting.has(code)

type Place = {
  file: string
  /** Samples and events that could not wait any longer. */
  givenUp?: number
}

/** The message of the error: what SQLite or the system said, or the name of the file that was moved aside. */
export function failureProblem({ code, message }: StoreError, { file, givenUp = 0 }: Place): Problem {
  const known = isStoreCode(code) ? code : 'HISTORY_FAILED'
  const facts = { file, folder: path.dirname(file), detail: message }
  const [en, zh] = givenUp === 0 ? ['', ''] : [`; ${givenUp} entries are lost`, `；已丢失 ${givenUp} 条记录`]
  const texts = {
    'en-us': sentences[known]['en-us'](facts) + en,
    'zh-cn': sentences[known]['zh-cn'](facts) + zh,
  }
  return { code: known, text: texts['en-us'], texts }
}

/** The same with a message that people can be shown. */
export const toldError = (error: StoreError, file: string): StoreError =>
  new StoreError(error.code, failureProblem(error, { file }).text)

const isStoreCode = (code: string): code is StoreCode => Object.hasOwn(sentences, code)
