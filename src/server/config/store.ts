// The `store` section: how long history is kept, and how large it may become.
import type { StoreConfiguration } from './configuration.ts'
import { addFault, type Report } from './fault.ts'
import { readDuration } from './fields.ts'
import { quote, type Found } from './found.ts'
import { readSection } from './section.ts'
import { parseSize, sizeText } from './size.ts'

export const storeKeys = ['keep', 'max_size'] as const

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const MIB = 1024 ** 2

export const storeDefaults: StoreConfiguration = { keepMs: 14 * DAY_MS, maxBytes: 2 * 1024 * MIB }

export function readStore(at: Found, report: Report): StoreConfiguration {
  const { get } = readSection(at, storeKeys, report)
  const keep = { min: HOUR_MS, max: 3_650 * DAY_MS, fallback: storeDefaults.keepMs }
  return {
    keepMs: readDuration(get('keep'), keep, report),
    maxBytes: readMaxSize(get('max_size'), report),
  }
}

/** Below this the last states of a few thousand jobs alone would not fit. */
const LEAST_BYTES = 64 * MIB
const MOST_BYTES = 1024 ** 4

function readMaxSize(at: Found, report: Report): number {
  if (at.kind === 'nothing') return storeDefaults.maxBytes
  const bytes = at.kind === 'text' ? parseSize(at.text) : null
  if (bytes !== null && bytes >= LEAST_BYTES && bytes <= MOST_BYTES) return bytes
  addFault(report, at, {
    found: quote(at),
    expected: `a size from ${sizeText(LEAST_BYTES)} to ${sizeText(MOST_BYTES)}, such as ${sizeText(storeDefaults.maxBytes)}`,
  })
  return storeDefaults.maxBytes
}
