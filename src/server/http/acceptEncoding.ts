// Which of our encodings a client takes.

export type Encoding = 'br' | 'gzip' | 'identity'

/** Brotli before gzip before none; a weight of 0 is a refusal. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity'
  const known = choices.get(header)
  if (known) return known
  const choice = choose(header)
  // Browsers send a handful of different values; anything longer is somebody playing.
  if (choices.size < 64 && header.length < 128) choices.set(header, choice)
  return choice
}

const choices = new Map<string, Encoding>()

function choose(header: string): Encoding {
  const weights = new Map(header.slice(0, 1_024).split(',').map(weightOf))
  const takes = (name: Encoding): boolean => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  if (takes('br')) return 'br'
  return takes('gzip') ? 'gzip' : 'identity'
}

function weightOf(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
  const weight = parameters.find((text) => text.startsWith('q='))
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
}
