import type { z } from 'zod/mini'

import { failure, RequestError } from '../http/failure.ts'

/** A body in the shape of the contract. @throws RequestError `bad-body` for any other */
export function bodyOf<T>(shape: z.ZodMiniType<T>, body: unknown): T {
  const parsed = shape.safeParse(body)
  if (!parsed.success) throw new RequestError(failure('bad-body'))
  return parsed.data
}
