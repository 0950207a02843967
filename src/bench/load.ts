// Requests over and over, on connections that stay open.
import { Pool } from 'undici'

export type Request = { path: string; headers?: Record<string, string> }

/** @throws Error where an answer has another status than the expected one. */
export async function repeat(
  url: string,
  request: Request,
  options: { times: number; status: number },
): Promise<void> {
  const connections = 8
  const pool = new Pool(url, { connections, pipelining: 1 })
  let left = options.times
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const { statusCode, body } = await pool.request({ method: 'GET', ...request })
      await body.dump({ limit: 64 * 1024 * 1024 })
      if (statusCode !== options.status) throw new Error(`${request.path} answered ${statusCode}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, worker))
  } finally {
    await pool.close()
  }
}

/** The value below which the given share of all values lies; 0 where there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
