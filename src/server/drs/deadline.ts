/**
 * Gives `work` a signal that aborts with the caller's or after `timeoutMs`, whichever is first. Rejects with
 * `onTimeout` where the time ran out, with the caller's reason where the caller aborted.
 */
export const withinDeadline = async <T>(
  limits: { timeoutMs: number; signal: AbortSignal; onTimeout: () => Error },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const deadline = AbortSignal.timeout(limits.timeoutMs)
  try {
    return await work(AbortSignal.any([limits.signal, deadline]))
  } catch (error) {
    if (deadline.aborted && error === deadline.reason) throw limits.onTimeout()
    throw error
  }
}
