// What a person sees at an address that is none where there is no page to say it; without script or style, so that it works when nothing else does.
import type { ReadyAnswer } from './sender.ts'

const body = Buffer.from(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lockstep: not found</title></head>
<body>
<h1>There is nothing at this address</h1>
<p lang="zh-CN">此地址没有内容。</p>
<p><a href="/">Board / 看板</a></p>
</body>
</html>
`)

export const notFoundPage: ReadyAnswer = {
  status: 404,
  headers: [
    'content-type',
    'text/html; charset=utf-8',
    'content-length',
    String(body.length),
    'cache-control',
    'no-cache',
  ],
  body,
}
