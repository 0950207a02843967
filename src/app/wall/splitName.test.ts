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
  { name: 'abcdefghijk👨‍👩‍👧e\u0301', head: 'abcdefghi', tail: 'jk👨‍👩‍👧e\u0301' },
  { name: '', head: '', tail: '' },
])('"$name" is cut before "$tail"', ({ name, head, tail }) => {
  expect(splitName(name)).toEqual({ head, tail })
})
