// Answers of many hundred kilobytes leave one at a time. The kernel copies each one on our thread: a crowd that asks for
// hundreds at once, and may not even read them, would keep everybody else waiting for all of them.
import type { Socket } from 'node:net'

export type Turnstile = {
  /**
   * Runs `leave` at once, or after those of other connections that came before, with whatever else there is to do in
   * between. One that comes while another of its own connection waits needs no turn: Node keeps it behind that one, and
   * reads no more from a connection with much to send.
   */
  pass: (socket: Socket | null, leave: () => void) => void
}

export function createTurnstile(): Turnstile {
  const waiting = new Map<Socket, () => void>()
  let isTurning = false
  const turn = (): void => {
    const [next] = waiting
    isTurning = next !== undefined
    if (next === undefined) return
    const [socket, leave] = next
    waiting.delete(socket)
    setImmediate(turn)
    leave()
  }
  return {
    pass: (socket, leave) => {
      if (socket === null || waiting.has(socket)) return leave()
      if (isTurning) return void waiting.set(socket, leave)
      isTurning = true
      setImmediate(turn)
      leave()
    },
  }
}
