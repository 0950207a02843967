import { expect, test } from 'vitest'

import { readEnvironment } from './environment.ts'
import { faultText } from './fault.ts'

const world = { folder: '/srv', isFolder: () => null }

test('without variables the defaults stand', () => {
  expect(readEnvironment({}, world)).toEqual({
    faults: [],
    environment: { configurationPath: null, listen: null, dataPath: '/srv/data' },
  })
})

test('paths are taken from the folder the server was started in', () => {
  const { environment } = readEnvironment({ LOCKSTEP_CONFIG: 'etc/a.yaml', LOCKSTEP_DATA: '/var/x' }, world)
  expect(environment).toMatchObject({ configurationPath: '/srv/etc/a.yaml', dataPath: '/var/x' })
})

test('an empty variable is one that is not set', () => {
  const { environment, faults } = readEnvironment(
    { LOCKSTEP_CONFIG: '', LOCKSTEP_LISTEN: '', LOCKSTEP_DATA: '' },
    world,
  )
  expect(faults).toEqual([])
  expect(environment).toEqual({ configurationPath: null, listen: null, dataPath: '/srv/data' })
})

test('every wrong variable is named at once', () => {
  const { faults } = readEnvironment(
    { LOCKSTEP_LISTEN: '0.0.0.0', LOCKSTEP_DATA: 'notes.txt' },
    { folder: '/srv', isFolder: () => false },
  )
  expect(faults.map(faultText)).toEqual([
    expect.stringMatching(/^LOCKSTEP_LISTEN: found "0\.0\.0\.0", expected host:port/),
    'LOCKSTEP_DATA: found the file "/srv/notes.txt", expected a folder',
  ])
})
