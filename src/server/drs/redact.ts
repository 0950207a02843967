// Keeps secrets out of everything people and files get to see: known values are replaced wherever they occur.

export type Redactor = {
  /** From now on this value is replaced. Values under 4 characters are too common to be replaced. */
  watch: (secret: string) => void
  /** The text with every watched secret replaced by `***`. */
  text: (text: string) => string
  /** The same for every string and key of a plain JSON value, rebuilt. */
  json: (value: unknown) => unknown
}

export declare const createRedactor: () => Redactor
