// Lines over time that hold their value until the next point, with stretches and instants marked: knows no job.
import { useId } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts'

import type { StepRow } from '#domain/history/stepRows.ts'
import type { TimeRange } from '#domain/timeline.ts'

import { chartColours } from './chartColours.ts'
import { bandLabel } from './bandLabel.ts'
import type { Insets, TimeChartSizes } from './timeChartSizes.ts'

/** How a line is drawn; `filled` has its ground shaded. */
export type TimeLine = { stroke: string; widthPx: number; dashes: string | null; filled: boolean }

/** A stretch of time: `gap` of which nothing is known, `still` in which nothing moved and which says so. */
export type TimeBand = TimeRange & ({ kind: 'gap' } | { kind: 'still'; label: string })

/** An instant with a value that deserves a look. */
export type TimeMark = { at: number; value: number; sign: string }

export type TimeChartFacts = {
  range: TimeRange
  /** `values[n]` belongs to line n. */
  rows: readonly StepRow<number>[]
  lines: readonly TimeLine[]
  bands: readonly TimeBand[]
  marks: readonly TimeMark[]
  /** Instants at which something began. */
  rules: readonly number[]
  xTicks: readonly { at: number; label: string }[]
  /** Ascending from 0; the last is the top of the chart. */
  yTicks: readonly number[]
  formatY: (value: number) => string
}

type Props = TimeChartFacts & {
  widthPx: number
  sizes: TimeChartSizes
  insets: Insets
}

/** How an instant at which something began is drawn. */
export const RULE_DASHES = '1 3'
/** Layers of Recharts: its grid lies at -100, lines at 400, axes at 500. */
const BENEATH_GRID = -200
const AMONG_LINES = 400

export function TimeChart(props: Props) {
  const { range, rows, lines, xTicks, yTicks, formatY, widthPx, sizes, insets } = props
  const hatch = useId()
  const tick = { fill: chartColours.text, fontSize: sizes.font }
  return (
    <ComposedChart
      width={widthPx}
      height={sizes.height}
      data={[...rows]}
      margin={{ top: insets.top, right: insets.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width={6} height={6} fill={chartColours.gap} />
          <rect width={3} height={6} fill={chartColours.hatch} />
        </pattern>
      </defs>
      {bands(props, `url(#${hatch})`)}
      <CartesianGrid vertical={false} stroke={chartColours.grid} />
      <XAxis
        type="number"
        dataKey="at"
        domain={[range.fromAt, range.toAt]}
        allowDataOverflow
        ticks={xTicks.map(({ at }) => at)}
        tickFormatter={(at: number) => xTicks.find((one) => one.at === at)?.label ?? ''}
        tick={tick}
        axisLine={{ stroke: chartColours.axis }}
        tickLine={{ stroke: chartColours.axis }}
        height={insets.bottom}
        interval={0}
      />
      <YAxis
        type="number"
        domain={[0, yTicks.at(-1) ?? 1]}
        ticks={[...yTicks]}
        tickFormatter={formatY}
        tick={tick}
        axisLine={false}
        tickLine={false}
        width={insets.left}
        interval={0}
      />
      {lines.map(drawnLine)}
      {instants(props)}
    </ComposedChart>
  )
}

/** Lines later in the list lie beneath the earlier ones. */
const drawnLine = (
  { stroke, widthPx, dashes, filled }: TimeLine,
  index: number,
  all: readonly TimeLine[],
) => {
  const look = {
    type: 'stepAfter' as const,
    dataKey: ({ values }: StepRow<number>) => values[index] ?? null,
    stroke,
    strokeWidth: widthPx,
    dot: false,
    activeDot: false,
    isAnimationActive: false,
    zIndex: AMONG_LINES + all.length - index,
    ...(dashes === null ? {} : { strokeDasharray: dashes }),
  }
  return filled ? (
    <Area key={index} {...look} fill={stroke} fillOpacity={0.16} />
  ) : (
    <Line key={index} {...look} />
  )
}

const bands = ({ bands: list, range, widthPx, sizes, insets }: Props, hatch: string) => {
  const plotPx = widthPx - insets.left - insets.right
  return list.map((band) => (
    <ReferenceArea
      key={`${band.kind} ${band.fromAt}`}
      x1={Math.max(band.fromAt, range.fromAt)}
      x2={Math.min(band.toAt, range.toAt)}
      fill={band.kind === 'gap' ? hatch : chartColours.still}
      fillOpacity={1}
      ifOverflow="hidden"
      zIndex={BENEATH_GRID}
      label={band.kind === 'still' && bandLabel(band, { range, plotPx, fontPx: sizes.font })}
    />
  ))
}

const instants = ({ rules, marks, sizes }: Props) => [
  ...rules.map((at) => (
    <ReferenceLine key={`rule ${at}`} x={at} stroke={chartColours.text} strokeDasharray={RULE_DASHES} />
  )),
  ...marks.map(({ at, value, sign }) => (
    <ReferenceDot
      key={`mark ${at}`}
      x={at}
      y={value}
      r={4}
      fill={chartColours.stalled}
      stroke={chartColours.panel}
      label={{ value: sign, position: 'top', fill: chartColours.stalled, fontSize: sizes.font }}
    />
  )),
]
