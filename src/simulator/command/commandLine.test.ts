import { expect, it } from 'vitest'

import { CommandLineError, readCommandLine } from './commandLine.ts'

it('shows the demo unless told', () => {
  expect(readCommandLine([])).toEqual({
    port: 4401,
    scenario: 'demo',
    seed: 1,
    jobs: null,
    fault: null,
    configuration: null,
    auth: 'token',
    interval: '5s',
    stallAfter: '30s',
  })
})

it('takes every flag', () => {
  const flags =
    '--port 0 --scenario crowd --seed 7 --jobs 200 --fault throttle --auth aksk --interval 1s --stall-after 9s'
  expect(readCommandLine([...flags.split(' '), '--configuration', 'a.yaml'])).toEqual({
    port: 0,
    scenario: 'crowd',
    seed: 7,
    jobs: 200,
    fault: 'throttle',
    configuration: 'a.yaml',
    auth: 'aksk',
    interval: '1s',
    stallAfter: '9s',
  })
})

it.each([
  ['--scenario', 'none'],
  ['--fault', 'rain'],
  ['--auth', 'magic'],
  ['--port', '70000'],
  ['--port', '-1'],
  ['--seed', 'one'],
  ['--jobs', '1.5'],
  ['--colour', 'red'],
])('names the flag in %s %s', (flag, value) => {
  const read = () => readCommandLine([flag, value])
  expect(read).toThrow(CommandLineError)
  expect(read).toThrow(flag)
})
