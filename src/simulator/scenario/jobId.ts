import { hexOf, integerOf, type Part } from '../random.ts'

/** An id of the shape DRS gives: a UUID at first sight, with a tail of `jb` and three digits. Not a UUID. */
export const jobIdOf = (...parts: readonly Part[]): string => {
  const hex = hexOf(27, 'job', ...parts)
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return `${groups.join('-')}-${hex.slice(20, 27)}jb${integerOf([101, 599], 'tail', ...parts)}`
}

/** 32 hexadecimal digits, as every project id in the documentation. */
export const projectIdOf = (name: string): string => hexOf(32, 'project', name)
