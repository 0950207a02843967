// What the calls of our own API are made of.
import type { BoardViews } from '../board/boardViews.ts'
import type { Configuration } from '../config/configuration.ts'
import type { Replies } from './replies.ts'
import type { Sender } from './sender.ts'

export type ApiParts = {
  board: BoardViews
  configuration: () => Configuration
  sender: Sender
  replies: Replies
}
