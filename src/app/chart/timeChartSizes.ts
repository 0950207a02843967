import { useMedia } from '../ui/useMedia.ts'

/** Of a chart over time, px; the larger ones where theme.css has larger letters. */
const usual = { font: 11, axis: 22, height: 240 }
const large = { font: 13, axis: 26, height: 340 }

export type TimeChartSizes = typeof usual

export const useTimeChartSizes = (): TimeChartSizes => (useMedia('(min-width: 2200px)') ? large : usual)

/** Free space around the plot, px: the axes lie in it. */
export type Insets = { top: number; right: number; bottom: number; left: number }

/** Half of a time label may stand past the right end. */
const RIGHT_PX = 20
/** The highest figure is centred on the top line. */
const TOP_PX = 10
/** Width of a digit in em, and the space between a figure and the axis. */
const DIGIT_EM = 0.62
const GAP_PX = 10

/** `yLabels`: the figures beside the plot. */
export function insetsFor(yLabels: readonly string[], { font, axis }: TimeChartSizes): Insets {
  const longest = Math.max(1, ...yLabels.map((label) => label.length))
  return { top: TOP_PX, right: RIGHT_PX, bottom: axis, left: Math.ceil(longest * font * DIGIT_EM) + GAP_PX }
}
