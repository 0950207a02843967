// What a person sees where signing in did not work; without script or style, so that it works when nothing else does.
import { oidcStartPath } from '#contract/routes.ts'

import type { ReadyAnswer } from '../../http/sender.ts'
import type { Trouble } from './trouble.ts'

type Words = { status: number; en: readonly [string, string]; zh: readonly [string, string] }

const words: Readonly<Record<Trouble, Words>> = {
  unreachable: {
    status: 503,
    en: [
      'The sign-in provider does not answer',
      'Whoever is signed in goes on as before. Try again in a moment.',
    ],
    zh: ['登录服务没有响应', '已登录的用户不受影响。请稍后重试。'],
  },
  declined: {
    status: 403,
    en: ['The sign-in provider did not let you in', 'It refused, or the sign-in was cancelled there.'],
    zh: ['登录服务拒绝了本次登录', '登录服务未予放行，或登录在那里被取消。'],
  },
  clocks: {
    status: 403,
    en: [
      'The clocks of this server and of the sign-in provider differ',
      'Nobody can sign in until one of them is set. Whoever looks after Lockstep has to know.',
    ],
    zh: ['本服务器与登录服务的时钟不一致', '校准时钟之前无法登录，请告知 Lockstep 管理员。'],
  },
  untrusted: {
    status: 403,
    en: [
      'The answer of the sign-in provider was not accepted',
      'It was used before, belongs to another sign-in or is not meant for this server. Begin again.',
    ],
    zh: ['登录服务的应答未被接受', '该应答已被使用过、属于另一次登录，或不是发给本服务器的。请重新登录。'],
  },
  setup: {
    status: 502,
    en: [
      'This server and the sign-in provider do not agree on each other',
      'Whoever looks after Lockstep finds the reason in its log: an address, a secret or a permission.',
    ],
    zh: ['本服务器与登录服务的设置不一致', 'Lockstep 管理员可在服务器日志中找到原因：地址、密钥或权限。'],
  },
  expired: {
    status: 400,
    en: [
      'This sign-in is not valid any more',
      'It took more than ten minutes, was begun in another browser or under another address, or is done. Begin again.',
    ],
    zh: ['本次登录已失效', '登录超过十分钟、在另一个浏览器或地址下开始，或已经完成。请重新登录。'],
  },
  'no-group': {
    status: 403,
    en: [
      'None of your groups may look',
      'Whoever looks after Lockstep names groups under “operators” and “viewers” in its configuration.',
    ],
    zh: [
      '您所在的组均无查看权限',
      '请联系 Lockstep 管理员，在配置的 “operators” 或 “viewers” 中加入您的组。',
    ],
  },
  busy: {
    status: 429,
    en: ['Too many people sign in at once', 'Try again in a minute.'],
    zh: ['同时登录的人数过多', '请一分钟后重试。'],
  },
  clear: {
    status: 403,
    en: [
      'Nobody signs in here over plain HTTP',
      'The session would cross the network in the clear. Open this page with HTTPS.',
    ],
    zh: ['不能通过未加密的 HTTP 登录', '会话会以明文经过网络。请使用 HTTPS 打开本页。'],
  },
}

/** `to`: path to go on at after another try. `name`: whom the provider named, where it did. */
export type TroubleFacts = { trouble: Trouble; to: string; name?: string | null }

export function troublePage({ trouble, to, name = null }: TroubleFacts): ReadyAnswer {
  const { status, en, zh } = words[trouble]
  const again = `${oidcStartPath}?to=${encodeURIComponent(to)}${name === null ? '' : '&as=other'}`
  const body = Buffer.from(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lockstep: ${en[0]}</title></head>
<body>
<h1>${en[0]}</h1>
${name === null ? '' : `<p>Account / 账号: ${escaped(name)}</p>\n`}<p>${en[1]}</p>
<div lang="zh-CN"><h2>${zh[0]}</h2>
<p>${zh[1]}</p></div>
<p><a href="${escaped(again)}">${name === null ? 'Sign in / 登录' : 'Sign in as somebody else / 使用其他账号登录'}</a></p>
</body>
</html>
`)
  const headers = [
    'content-type',
    'text/html; charset=utf-8',
    'content-length',
    String(body.length),
    'cache-control',
    'no-store',
    ...(trouble === 'busy' ? ['retry-after', '60'] : []),
  ]
  return { status, headers, body }
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`)
