import { useMedia } from '../ui/useMedia.ts'

/** Whether the table of types has room beside its timeline; else there are cards. */
export const useWide = (): boolean => useMedia('(min-width: 960px)')
