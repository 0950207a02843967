import { expect, test } from 'vitest'

import { cutToWidth } from './cutToWidth.ts'

test.each([
  { why: 'what fits stays whole', text: 'Table', widthPx: 100, expected: 'Table' },
  {
    why: 'what does not fit ends in an ellipsis',
    text: 'Text search configuration',
    widthPx: 70,
    expected: 'Text sea…',
  },
  { why: 'no space stands before the ellipsis', text: 'Text search', widthPx: 48, expected: 'Text…' },
  { why: 'a Chinese letter takes a square', text: '文本搜索配置', widthPx: 50, expected: '文本搜…' },
  {
    why: 'a letter outside the basic plane is never split',
    text: '😀😀😀😀',
    widthPx: 36,
    expected: '😀😀…',
  },
  { why: 'no room leaves the ellipsis alone', text: 'Table', widthPx: 0, expected: '…' },
])('$why', ({ text, widthPx, expected }) => {
  expect(cutToWidth(text, widthPx, 12)).toBe(expected)
})
