import { expect, test } from 'vitest'

import { splitName } from './splitName.ts'

test.each([
  { name: 'orders-core', head: 'orders-core', tail: '' },
  { name: 'payments-gateway', head: 'payments-ga', tail: 'teway' },
  {
    name: 'warehouse-operations-eu-west-101-replica-07',
    head: 'warehouse-operations-eu-west-101-rep',
    tail: 'lica-07',
  },
  // A family is one sign, and so is a letter with its accent.
  { name: 'abcdefghijk👨‍👩‍👧e\u0301', head: 'abcdefghij', tail: 'k👨‍👩‍👧e\u0301' },
  { name: '客户关系主', head: '客户关系主', tail: '' },
  { name: '客户关系管理主库-28', head: '客户关系管理主', tail: '库-28' },
  { name: '核心交易系统订单数据库华东一区零三', head: '核心交易系统订单数据库华东一', tail: '区零三' },
  { name: '', head: '', tail: '' },
])('"$name" is cut before "$tail"', ({ name, head, tail }) => {
  expect(splitName(name)).toEqual({ head, tail })
})
