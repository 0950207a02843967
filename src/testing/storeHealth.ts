import type { Store } from '#server/store/store.ts'

/** Settles once the code of the store's problem is this one; null = all is well. */
export const problemBecomes = (store: Store, code: string | null): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if ((store.health().problem?.code ?? null) === code) resolve()
    }
    store.onHealth(look)
    look()
  })
