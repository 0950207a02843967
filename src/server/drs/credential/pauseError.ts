import type { WireLanguage } from '#contract/words.ts'

import { UpstreamError } from '../upstreamError.ts'
import type { Pause } from './refusals.ts'

/** What a call gets while its credential pauses: the refusal that led there, without a call being made. */
export const pauseError = ({ problem, until }: Pause, language: WireLanguage): UpstreamError =>
  new UpstreamError({
    kind: 'denied',
    problem: { ...problem, text: problem.texts[language] ?? problem.text },
    status: null,
    retryAfterMs: null,
    requestId: null,
    latencyMs: 0,
    pauseUntil: until,
  })
