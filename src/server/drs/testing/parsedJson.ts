import { parseLimitedJson, type ParsedJson } from '../json/limitedJson.ts'

/** What a body says, as it is read where no text is a secret. @throws where it cannot be read. */
export const parsedJson = (body: unknown): Extract<ParsedJson, { kind: 'value' }> => {
  const parsed = parseLimitedJson(Buffer.from(JSON.stringify(body)), (plain) => plain)
  if (parsed.kind !== 'value') throw new Error(`the body is ${parsed.kind}`)
  return parsed
}

/** What people get to see of it. */
export const shown = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
