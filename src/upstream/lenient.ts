// DRS documents little and examples deviate: a field that is not as expected becomes undefined here, it never
// makes the whole answer unreadable. The raw value stays visible in the raw answer.
import * as z from 'zod/mini'

/** The schema, or undefined where the value is absent, null or of another type. */
export const lenient = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined)

export const wireText = lenient(z.string())
/** A number or a numeric text, not yet judged: see domain for what counts as a count, a status or a time. */
export const wireNumber = lenient(z.union([z.number(), z.string()]))
