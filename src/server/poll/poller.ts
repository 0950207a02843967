// Keeps the board current: asks DRS for what is due, within the budget, one schedule whatever the number of viewers.
import type { BoardLog } from '../board/boardLog.ts'
import type { BoardSink } from '../board/boardSink.ts'
import type { Clock } from '../clock.ts'
import type { Configuration, ProjectConfiguration } from '../config/configuration.ts'
import type { DrsClient } from '../drs/client.ts'
import type { ForeignCall } from './foreignCall.ts'

export type Poller = {
  start: () => void
  /** Aborts what is under way and settles once nothing is; closes the clients it made. */
  stop: () => Promise<void>
  /** Every project gets a new client, so that a changed credential starts afresh. */
  reconfigure: (configuration: Configuration) => void
  /** The proxied call's way to DRS. */
  ask: ForeignCall
}

export declare const createPoller: (parts: {
  configuration: Configuration
  /** Called once per project and configuration; the poller closes what it gets. */
  clients: (project: ProjectConfiguration) => DrsClient
  board: BoardSink
  clock: Clock
  /** 0 up to 1. */
  random: () => number
  log: BoardLog
}) => Poller
