// The current truth in memory: what every configured job and project looks like, by revision.
import type { Clock } from '../clock.ts'
import type { Configuration } from '../config/configuration.ts'
import type { BoardLog } from './boardLog.ts'
import type { BoardSink } from './boardSink.ts'
import type { BoardViews } from './boardViews.ts'

export type Board = {
  views: BoardViews
  sink: BoardSink
  /** Jobs that stay keep what is known of them; those that go are listed in `removed` of later deltas. */
  reconfigure: (configuration: Configuration) => void
  /** Publishes no more. */
  close: () => void
}

export declare const createBoard: (parts: {
  configuration: Configuration
  clock: Clock
  log: BoardLog
}) => Board
