// What we ourselves have to say of a call that failed, in both languages of DRS: one table, one sentence per cause.
import type { Problem } from '#contract/problem.ts'
import type { WireLanguage } from '#contract/words.ts'

/** Whom a call was for: what the sentences name. */
export type CallPlace = {
  service: 'DRS' | 'IAM'
  /** Host and port. */
  host: string
  region: string
  /** Host and port of the proxy in between; null = none. */
  proxy: string | null
}

export type OwnCode = keyof typeof sentences

type Sentence = Readonly<Record<WireLanguage, (place: CallPlace) => string>>

const through = ({ host, proxy }: CallPlace): string => (proxy === null ? host : `${host} (proxy ${proxy})`)
const throughZh = ({ host, proxy }: CallPlace): string => (proxy === null ? host : `${host}（代理 ${proxy}）`)

/** A cause whose sentence begins with what people see of it: an answer that cannot be used. */
const notUnderstood = (en: string, zh: string): Sentence => ({
  'en-us': ({ service }) => `Answer not understood: ${service} sent ${en}`,
  'zh-cn': ({ service }) => `无法理解应答：${service} ${zh}`,
})

const sentences = {
  CONNECTION_REFUSED: {
    'en-us': (place) => `Connection refused: nothing listens at ${through(place)}`,
    'zh-cn': (place) => `连接被拒绝：${throughZh(place)} 没有服务在监听`,
  },
  DNS_NOT_FOUND: {
    'en-us': (place) => `The name of ${through(place)} does not exist (DNS)`,
    'zh-cn': (place) => `找不到域名 ${throughZh(place)}（DNS）`,
  },
  DNS_FAILED: {
    'en-us': (place) =>
      `The name of ${through(place)} cannot be looked up now: the DNS server does not answer`,
    'zh-cn': (place) => `暂时无法解析 ${throughZh(place)}：DNS 服务器没有应答`,
  },
  UNREACHABLE: {
    'en-us': (place) => `No network route to ${through(place)}`,
    'zh-cn': (place) => `没有到达 ${throughZh(place)} 的网络路由`,
  },
  TLS_EXPIRED: {
    'en-us': ({ host }) => `The TLS certificate of ${host} has expired`,
    'zh-cn': ({ host }) => `${host} 的 TLS 证书已过期`,
  },
  TLS_NOT_YET_VALID: {
    'en-us': ({ host }) => `The TLS certificate of ${host} is not valid yet: check the clock of this server`,
    'zh-cn': ({ host }) => `${host} 的 TLS 证书尚未生效：请检查本服务器的时钟`,
  },
  TLS_WRONG_NAME: {
    'en-us': ({ host }) => `The TLS certificate was issued for another name than ${host}`,
    'zh-cn': ({ host }) => `TLS 证书不是为 ${host} 签发的`,
  },
  TLS_UNTRUSTED: {
    'en-us': ({ host }) =>
      `The TLS certificate of ${host} comes from an authority that is not trusted here: if a proxy of your own inspects TLS, name its authority as ca`,
    'zh-cn': ({ host }) =>
      `${host} 的 TLS 证书由不受信任的机构签发：如果贵方代理检查 TLS，请在 ca 中配置其根证书`,
  },
  TLS_FAILED: {
    'en-us': ({ host }) => `No TLS connection to ${host} could be agreed on`,
    'zh-cn': ({ host }) => `无法与 ${host} 建立 TLS 连接`,
  },
  CONNECT_TIMEOUT: {
    'en-us': (place) => `No connection to ${through(place)} within the time limit`,
    'zh-cn': (place) => `未能在时限内连接到 ${throughZh(place)}`,
  },
  TIMEOUT: {
    'en-us': ({ service, host }) => `${service} at ${host} did not answer in full within the time limit`,
    'zh-cn': ({ service, host }) => `${host} 的 ${service} 未在时限内完整应答`,
  },
  SIGN_IN_TIMEOUT: {
    'en-us': () => 'Cannot sign in yet: IAM did not answer within the time limit',
    'zh-cn': () => '暂时无法登录：IAM 未在时限内应答',
  },
  CONNECTION_RESET: {
    'en-us': (place) => `The connection to ${through(place)} was closed before an answer came`,
    'zh-cn': (place) => `与 ${throughZh(place)} 的连接在应答之前被关闭`,
  },
  CUT_SHORT: {
    'en-us': ({ service, host }) => `The answer of ${service} at ${host} broke off`,
    'zh-cn': ({ service, host }) => `${host} 的 ${service} 应答中断`,
  },
  PROXY_REFUSED: {
    'en-us': ({ host, proxy }) => `The proxy ${proxy ?? ''} refuses the way to ${host}`,
    'zh-cn': ({ host, proxy }) => `代理 ${proxy ?? ''} 拒绝转发到 ${host}`,
  },
  REDIRECT: {
    'en-us': ({ host }) =>
      `Unexpected redirect: ${host} points elsewhere, and credentials are not carried there`,
    'zh-cn': ({ host }) => `意外的重定向：${host} 指向别处，凭证不会随之发送`,
  },
  NETWORK: {
    'en-us': (place) => `The network call to ${through(place)} failed`,
    'zh-cn': (place) => `对 ${throughZh(place)} 的网络调用失败`,
  },
  PROXY_ANSWERED: {
    'en-us': ({ service }) =>
      `A proxy answered instead of Huawei: a web page came where ${service} sends JSON`,
    'zh-cn': ({ service }) => `应答来自代理而不是华为云：${service} 应返回 JSON，却收到网页`,
  },
  NOT_JSON: notUnderstood('something other than JSON', '返回的不是 JSON'),
  EMPTY: notUnderstood('an empty answer', '返回了空内容'),
  UNREADABLE: notUnderstood('text that cannot be read as its answer', '返回的内容无法解析'),
  TOO_LARGE: {
    'en-us': ({ service }) => `Answer too large: ${service} sent more than is ever read`,
    'zh-cn': ({ service }) => `应答过大：${service} 返回的内容超过读取上限`,
  },
  WITHDRAWN: {
    'en-us': ({ region }) => `Huawei no longer offers this API in ${region}`,
    'zh-cn': ({ region }) => `华为云不再在 ${region} 提供此 API`,
  },
  SIGNED_OUT: {
    'en-us': () => 'Signed out by IAM: check the credentials',
    'zh-cn': () => '已被 IAM 登出：请检查凭证',
  },
  NO_PERMISSION: {
    'en-us': ({ service }) => `No permission for this project: ${service} refuses the call`,
    'zh-cn': ({ service }) => `没有此项目的权限：${service} 拒绝该调用`,
  },
  CLOCK_SKEW: {
    'en-us': () => "The clock of this server differs from Huawei's: signatures are refused until it is set",
    'zh-cn': () => '本服务器的时钟与华为云不一致：校准之前签名会被拒绝',
  },
  SECRET_MISSING: {
    'en-us': () => 'A secret of the configuration cannot be read',
    'zh-cn': () => '无法读取配置中的机密',
  },
  THROTTLED: {
    'en-us': () => 'Slowed by Huawei: too many calls',
    'zh-cn': () => '被华为云限流：调用过多',
  },
  HTTP_ERROR: {
    'en-us': ({ service }) => `${service} answered with an error`,
    'zh-cn': ({ service }) => `${service} 返回错误`,
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** `text` is in `language`, `texts` has both. A failed sign-in says first that there is none yet. */
export const ownProblem = (
  cause: OwnCode,
  place: CallPlace & { language: WireLanguage },
  { detail }: { /** What the upstream said, without secrets. */ detail: string } = { detail: '' },
): Problem => {
  const noSignIn = place.service === 'IAM' && cause !== 'SIGNED_OUT'
  const more = detail === '' ? '' : ` (${detail})`
  const texts = {
    'en-us': `${noSignIn ? 'Cannot sign in yet. ' : ''}${sentences[cause]['en-us'](place)}${more}`,
    'zh-cn': `${noSignIn ? '暂时无法登录。' : ''}${sentences[cause]['zh-cn'](place)}${more}`,
  }
  return { code: cause, text: texts[place.language], texts }
}
