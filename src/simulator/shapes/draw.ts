// Draws of chance as the shapes need them: the same parts always give the same value.
import { chanceOf, type Part } from '../random.ts'

/** Evenly from `least` to `most`. */
export const evenly = (range: readonly [least: number, most: number], ...parts: readonly Part[]): number =>
  range[0] + chanceOf(...parts) * (range[1] - range[0])

/** From `least` to `most`, every doubling as likely as the next: for sizes that differ by powers of ten. */
export const byScale = (range: readonly [least: number, most: number], ...parts: readonly Part[]): number =>
  Math.exp(evenly([Math.log(range[0]), Math.log(range[1])], ...parts))

/** Around 0 with a standard deviation of 1 (Box and Muller). */
export const bell = (...parts: readonly Part[]): number =>
  Math.sqrt(-2 * Math.log(1 - chanceOf(...parts, 'radius'))) *
  Math.cos(2 * Math.PI * chanceOf(...parts, 'angle'))

/** A factor around 1: as likely twice as half. `spread` is the standard deviation of its logarithm. */
export const factor = (spread: number, ...parts: readonly Part[]): number => Math.exp(spread * bell(...parts))
