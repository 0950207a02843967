// X-Language of a request.
import { WireLanguage } from '#contract/words.ts'

/** In any case of letters, as older pages of DRS allow; English where it is absent or unknown, as DRS has it. */
export function wireLanguage(header: string | readonly string[] | undefined): WireLanguage {
  const parsed = WireLanguage.safeParse(typeof header === 'string' ? header.trim().toLowerCase() : undefined)
  return parsed.success ? parsed.data : 'en-us'
}
