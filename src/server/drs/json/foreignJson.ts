import { rebuild, type Rewrite } from './rebuild.ts'

/**
 * A part of an upstream's answer that stays in here as it was parsed: what gets out is made anew, within the limits and
 * free of secrets. Most parts are never looked at, so the whole of one is made only where somebody does.
 */
export class ForeignJson {
  readonly #parsed: unknown
  readonly #rewrite: Rewrite

  constructor(parsed: unknown, rewrite: Rewrite) {
    this.#parsed = parsed
    this.#rewrite = rewrite
  }

  /** What `reader` makes of it. A reader keeps nothing of what it is given but numbers and rewritten texts. */
  read<T>(reader: (parsed: unknown, rewrite: Rewrite) => T): T {
    return reader(this.#parsed, this.#rewrite)
  }

  /** The whole of it, rebuilt, each time anew. `JSON.stringify` asks for this. */
  toJSON(): unknown {
    return rebuild(this.#parsed, this.#rewrite)
  }
}
