import { describe, expect, test } from 'vitest'

import { classifyJobCode, failedTaskStatuses, isNotKnownTaskStatus, isPausing } from './jobCode.ts'

describe('a per-job error code', () => {
  test.each([
    ['DRS.M00002', 'passing'],
    ['DRS.M00004', 'passing'],
    ['DRS.M01503', 'passing'],
    ['DRS.M01504', 'passing'],
    ['DRS-M00004', 'passing'],
    ['APIGW.0308', 'passing'],
    ['APIG.0308', 'passing'],
    ['APIGW-0201', 'passing'],
    ['DRS.M00304', 'not-started'],
    ['DRS-M00304', 'not-started'],
    ['DRS.M00289', 'not-known'],
    ['DRS.M05003', 'not-known'],
    ['DRS.M05004', 'not-known'],
    ['DRS.M00307', 'not-known'],
    ['DRS.M00308', 'not-known'],
    ['DRS.M00202', 'not-known'],
    ['DRS-M00202', 'not-known'],
    ['DRS.10000010', 'not-known'],
    ['DRS.10000001', 'failed'],
    ['DRS.M00999', 'failed'],
    ['DRS.M000020', 'failed'],
    ['XDRS.M00002', 'failed'],
    ['APIGATEWAY.0308', 'failed'],
    ['', 'failed'],
  ])('%j is %s', (code, meaning) => expect(classifyJobCode(code)).toBe(meaning))
})

describe('a task status', () => {
  test.each([
    ['CREATE_FAILED', true, false],
    ['START_JOB_FAILED', true, false],
    ['FULL_TRANSFER_FAILED', true, false],
    ['CHILD_TRANSFER_FAILED', true, false],
    ['INCRE_TRANSFER_FAILED', false, false],
    ['DELETED', false, true],
    ['RELEASE_RESOURCE_STARTED', false, true],
    ['RELEASE_RESOURCE_FAILED', false, true],
    ['RELEASE_RESOURCE_COMPLETE', false, true],
    ['RELEASE_CHILD_TRANSFER_STARTED', false, false],
    ['FULL_TRANSFER_STARTED', false, false],
  ])('%s fails the job: %o, says that the task is gone: %o', (status, failed, gone) => {
    expect(failedTaskStatuses.has(status)).toBe(failed)
    expect(isNotKnownTaskStatus(status)).toBe(gone)
  })

  test.each([
    ['PAUSING', true],
    ['PAUSEING', true],
    ['FULL_TRANSFER_STARTED', false],
    [null, false],
  ])('%s pauses the job: %o', (status, pausing) => expect(isPausing(status)).toBe(pausing))

  test('that was never told says nothing', () => expect(isNotKnownTaskStatus(null)).toBe(false))
})
