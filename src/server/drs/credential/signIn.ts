// Asks IAM for a project's token with a user's password. Source: iam_30_0001.
import type { WireLanguage } from '#contract/words.ts'
import { WireTokenAnswer, type WireTokenRequest } from '#upstream/token.ts'

import { callFailed, callHeaders, exchange, type Exchanged, type Line } from '../exchange.ts'
import { withinDeadline } from '../deadline.ts'
import { classifyFailure } from '../problem/classify.ts'
import { failureProblem } from '../problem/failureProblem.ts'
import { readFailureBody } from '../problem/failureBody.ts'
import type { Redactor } from '../redact.ts'
import { UpstreamError } from '../upstreamError.ts'
import type { FailureVerdict } from '../verdict.ts'

export type SignIn = (
  password: string,
  need: { language: WireLanguage; signal: AbortSignal },
) => Promise<SignedIn>

export type SignedIn = { token: string; /** From issue to expiry, by IAM's own clock. */ lifeMs: number }

export type IamUser = { iamEndpoint: string; domain: string; user: string; projectId: string }

const ACTION = 'auth/tokens'
/** A token is a few kilobytes without the catalog. */
const TOKEN = /^[\x21-\x7e]{1,32768}$/

/** The result @throws UpstreamError: kind denied where IAM refuses the user. */
export const createSignIn =
  (line: Line, user: IamUser, parts: { timeoutMs: number; redactor: Redactor }): SignIn =>
  (password, { language, signal }) => {
    const { redactor, timeoutMs } = parts
    const startedAt = line.clock.monotonicMs()
    const onTimeout = () => callFailed(line, 'TIMEOUT', { language, startedAt, status: null })
    const request = {
      url: `${user.iamEndpoint}/v3/auth/tokens?nocatalog=1`,
      headers: callHeaders(language),
      body: JSON.stringify(tokenRequest(user, password)),
    }
    return withinDeadline({ timeoutMs, signal, onTimeout }, async (signal) => {
      const answered = await exchange(line, request, { language, signal, rewrite: redactor.text })
      const signedIn = readSignedIn(answered)
      if (signedIn === null) throw refusal(line, answered, language)
      redactor.watch(signedIn.token)
      return signedIn
    })
  }

const tokenRequest = ({ domain, user, projectId }: IamUser, password: string): WireTokenRequest => ({
  auth: {
    identity: {
      methods: ['password'],
      password: { user: { name: user, password, domain: { name: domain } } },
    },
    scope: { project: { id: projectId } },
  },
})

/** Null where it is no token. */
const readSignedIn = ({ reply, headers }: Exchanged): SignedIn | null => {
  const token = headers.get('x-subject-token') ?? ''
  const answer = WireTokenAnswer.safeParse(reply.body)
  if ((reply.status !== 201 && reply.status !== 200) || !answer.success || !TOKEN.test(token)) return null
  const { expires_at, issued_at } = answer.data.token
  const issuedAt = issued_at === undefined ? reply.dateHeaderAt : Date.parse(issued_at)
  const lifeMs = Date.parse(expires_at) - (issuedAt ?? Number.NaN)
  return lifeMs > 0 ? { token, lifeMs } : null
}

const refusal = ({ place }: Line, { reply, latencyMs }: Exchanged, language: WireLanguage): UpstreamError => {
  const verdict = judge(reply)
  return new UpstreamError({
    kind: verdict.cause === 'SIGNED_OUT' ? 'denied' : verdict.class === 'throttled' ? 'throttled' : 'failing',
    problem: failureProblem(verdict, reply, { ...place, language, action: ACTION }),
    status: reply.status,
    retryAfterMs: reply.retryAfterMs,
    requestId: reply.requestId ?? verdict.said?.requestId ?? null,
    latencyMs,
    pauseUntil: null,
  })
}

/** 401 and 403: wrong password, locked or not allowed in by API. */
const judge = ({ status, body, trouble }: Exchanged['reply']): FailureVerdict => {
  const said = readFailureBody(body)
  if (trouble === 'PROXY_ANSWERED' && status < 500 && status !== 429) {
    return { kind: 'failure', class: 'failing', cause: trouble, said }
  }
  if (status === 401 || status === 403) {
    return { kind: 'failure', class: 'credential', cause: 'SIGNED_OUT', said }
  }
  if (classifyFailure(status, said?.code ?? null) === 'throttled') {
    return { kind: 'failure', class: 'throttled', cause: 'THROTTLED', said }
  }
  const cause = status >= 200 && status < 300 && said === null ? (trouble ?? 'UNREADABLE') : 'HTTP_ERROR'
  return { kind: 'failure', class: 'failing', cause, said }
}
