/** Something the palette can go to or do. */
export type Entry = {
  /** Unique; never a text of DRS. */
  key: string
  group: 'pages' | 'actions' | 'jobs'
  name: string
  /** Beside the name, and found by as well. */
  hint: string
  run: () => void
}
