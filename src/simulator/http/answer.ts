/** What goes back to a caller, before anything happens to it on the way. */
export type Answer = {
  status: number
  /** Lower-case names; length and date are added when it is sent. */
  headers: Readonly<Record<string, string>>
  body: string | Buffer
}

export const jsonAnswer = (status: number, value: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
})
