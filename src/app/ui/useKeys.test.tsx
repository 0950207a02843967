import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'

import { useKeys } from './useKeys.ts'

afterEach(cleanup)

function Screen({ pressed, dialog = false }: { pressed: string[]; dialog?: boolean }) {
  useKeys({
    r: () => pressed.push('r'),
    '?': () => pressed.push('?'),
    ' ': () => pressed.push('space'),
    ArrowLeft: ({ shiftKey }) => pressed.push(shiftKey ? 'shift left' : 'left'),
  })
  return (
    <>
      <button type="button">Button</button>
      <input aria-label="Field" />
      <input aria-label="Slider" type="range" />
      <pre aria-label="Scrolled" tabIndex={-1} />
      <textarea aria-label="Text" />
      <select aria-label="List">
        <option>rows</option>
      </select>
      {dialog && <dialog open>Dialog</dialog>}
    </>
  )
}

test('a key runs on the page and on a button', async () => {
  const pressed: string[] = []
  render(<Screen pressed={pressed} />)
  await userEvent.keyboard('r')
  screen.getByRole('button').focus()
  await userEvent.keyboard('?')
  expect(pressed).toEqual(['r', '?'])
})

test.each(['Field', 'Text', 'List'])('a key does nothing while someone is in the %s', async (name) => {
  const pressed: string[] = []
  render(<Screen pressed={pressed} />)
  screen.getByLabelText(name).focus()
  await userEvent.keyboard('r? {ArrowLeft}')
  expect(pressed).toEqual([])
})

test.each([
  { name: 'Slider', runs: ['r', 'space', 'shift left'] },
  { name: 'Scrolled', runs: ['r', 'space'] },
  { name: 'Button', runs: ['r', 'shift left'] },
])('a $name keeps the keys that work it and leaves the others', async ({ name, runs }) => {
  const pressed: string[] = []
  render(<Screen pressed={pressed} />)
  const control = name === 'Button' ? screen.getByRole('button') : screen.getByLabelText(name)
  control.focus()
  await userEvent.keyboard('r {Shift>}{ArrowLeft}{/Shift}')
  expect(pressed).toEqual(runs)
})

test('what a control has dealt with is done', async () => {
  const pressed: string[] = []
  render(
    <div role="presentation" onKeyDown={(event) => event.preventDefault()}>
      <Screen pressed={pressed} />
    </div>,
  )
  screen.getByRole('button').focus()
  await userEvent.keyboard('r')
  expect(pressed).toEqual([])
})

test('a chord belongs to the browser', async () => {
  const pressed: string[] = []
  render(<Screen pressed={pressed} />)
  await userEvent.keyboard('{Control>}r{/Control}{Meta>}r{/Meta}{Alt>}r{/Alt}')
  expect(pressed).toEqual([])
})

test('a key does nothing behind an open dialog', async () => {
  const pressed: string[] = []
  render(<Screen pressed={pressed} dialog />)
  await userEvent.keyboard('r')
  expect(pressed).toEqual([])
})

test('a screen that is gone hears nothing', async () => {
  const pressed: string[] = []
  render(<Screen pressed={pressed} />).unmount()
  await userEvent.keyboard('r')
  expect(pressed).toEqual([])
})

test('of two screens that bind one key both run, whichever came first', async () => {
  const [first, second]: [string[], string[]] = [[], []]
  render(
    <>
      <Screen pressed={first} />
      <Screen pressed={second} />
    </>,
  )
  await userEvent.keyboard('r')
  expect([first, second]).toEqual([['r'], ['r']])
})
