import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { CutName } from './CutName.tsx'

afterEach(cleanup)

test.each([
  ['orders-core', 'orders-core', null],
  ['warehouse-operations-eu-west-101', 'warehouse-operations-eu-w', 'est-101'],
  ['a  name with two  spaces', 'a  name with two ', ' spaces'],
])('"%s" is heard whole, and drawn in the parts that keep both of its ends', (...row) => {
  const [name, head, tail] = row
  render(
    <h2>
      <CutName name={name} />
    </h2>,
  )
  const heard = screen.getByRole('heading')
  const drawn = [...heard.querySelectorAll('[aria-hidden]')].map(({ textContent }) => textContent)
  for (const part of heard.querySelectorAll('[aria-hidden]')) part.remove()
  expect(heard.textContent).toBe(name)
  expect(drawn).toEqual(tail === null ? [] : [head, tail])
})
