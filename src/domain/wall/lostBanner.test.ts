import { expect, test } from 'vitest'

import { bannerLines, bannerSize } from './lostBanner.ts'

const english = ['Connection to the server lost', 'Last contact 14:05:20, 23 h 59 ago']
const chinese = ['与服务器的连接已断开', '最后一次连通：14:05:20（23 小时 59 分前）']

test.each([
  { why: 'a television at 5 m', words: english, widthPx: 1841, leastPx: 51, lines: 1, sizePx: 51 },
  { why: 'an upright one', words: english, widthPx: 1013, leastPx: 51, lines: 2, sizePx: 51 },
  { why: 'in Chinese', words: chinese, widthPx: 1841, leastPx: 51, lines: 1, sizePx: 51 },
  { why: 'one that is too small even so', words: english, widthPx: 500, leastPx: 51, lines: 2, sizePx: 26 },
])('$why has $lines lines of $sizePx px', ({ words, lines, sizePx, ...room }) => {
  const planned = bannerLines(words, room)
  expect(planned).toBe(lines)
  expect(Math.floor(bannerSize(words, planned, room))).toBe(sizePx)
})
