import { useMedia } from '../ui/useMedia.ts'

/** Whether the window is as narrow as a phone's: the rows become cards. The style sheet's `md` is the same width. */
export const useIsPhone = (): boolean => useMedia('(max-width: 719.98px)')
