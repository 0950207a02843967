// Horizontal bars by category on one number axis: the frame every bar chart of the page shares.
import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
  type BarShapeProps,
  type TooltipContentProps,
  type YAxisTickContentProps,
} from 'recharts'

import { useMedia } from '../ui/useMedia.ts'
import { CategoryTick } from './CategoryTick.tsx'
import { chartColours } from './chartColours.ts'
import { ChartTooltip, type TooltipLine } from './ChartTooltip.tsx'

/** Sizes, px; the larger ones where theme.css has larger letters. */
const usual = { font: 11, axis: 22, band: 24, name: 124 }
const large = { font: 13, axis: 26, band: 27, name: 150 }

/** How a bar is drawn: filled, or as an outline, so that two bars differ by more than colour. */
export type BarLook = { fill: string; stroke?: string }

/** One category: `values[n]` is the length of bar n, null draws none; `looks[n]` how it is drawn. */
export type BarCategory = {
  key: string
  name: string
  values: readonly (number | null)[]
  looks: readonly BarLook[]
  /** What the tooltip says beside the name. */
  lines: readonly TooltipLine[]
}

type Props = {
  /** The whole chart in words: a reader of the screen gets this instead of the drawing. */
  label: string
  categories: readonly BarCategory[]
  ticks: readonly number[]
  formatTick: (value: number) => string
  scale: 'linear' | 'symlog'
  /** The figures are old. */
  dimmed: boolean
}

export function HorizontalBars({ label, categories, ticks, formatTick, scale, dimmed }: Props) {
  const px = useMedia('(min-width: 2200px)') ? large : usual
  const series = categories[0]?.values.map((_, index) => index) ?? []
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of many parts, named as one
    <div role="img" aria-label={label} className={`chart w-full ${dimmed ? 'dimmed' : ''}`}>
      <ResponsiveContainer width="100%" height={categories.length * px.band + px.axis}>
        <BarChart
          layout="vertical"
          data={[...categories]}
          margin={{ top: 0, right: 28, bottom: 0, left: 0 }}
          barCategoryGap={series.length > 1 ? 4 : 7}
          barGap={1}
          accessibilityLayer={false}
        >
          <CartesianGrid horizontal={false} stroke={chartColours.grid} />
          <XAxis
            type="number"
            scale={scale}
            domain={[0, ticks.at(-1) ?? 1]}
            ticks={[...ticks]}
            tickFormatter={formatTick}
            tick={{ fill: chartColours.text, fontSize: px.font }}
            axisLine={{ stroke: chartColours.axis }}
            tickLine={false}
            height={px.axis}
            interval="preserveStartEnd"
          />
          <YAxis
            type="category"
            dataKey="key"
            width={px.name}
            interval={0}
            axisLine={{ stroke: chartColours.axis }}
            tickLine={false}
            tick={nameTick(categories, px)}
          />
          <Tooltip
            cursor={{ fill: chartColours.pointer }}
            isAnimationActive={false}
            content={categoryTooltip(categories)}
          />
          {series.map((index) => (
            <Bar
              key={index}
              dataKey={(category: BarCategory) => category.values[index]}
              radius={2}
              isAnimationActive={false}
              minPointSize={leastVisible}
              shape={drawnBar(index)}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

/** A count of one beside a hundred thousand is still there to see. */
const leastVisible = (value: unknown): number => (Number(value) > 0 ? 2 : 0)

const nameTick = (categories: readonly BarCategory[], px: typeof usual) => (tick: YAxisTickContentProps) => (
  <CategoryTick
    x={Number(tick.x)}
    y={Number(tick.y)}
    name={categories.find(({ key }) => key === tick.payload.value)?.name ?? ''}
    widthPx={px.name}
    fontPx={px.font}
  />
)

const categoryTooltip =
  (categories: readonly BarCategory[]) =>
  ({ active, label }: TooltipContentProps) => {
    const category = active ? categories.find(({ key }) => key === label) : undefined
    return category ? <ChartTooltip title={category.name} lines={category.lines} /> : null
  }

const drawnBar = (series: number) => (bar: BarShapeProps) => {
  const { looks } = bar.payload as BarCategory // Recharts hands back the category it was given
  return <Rectangle {...bar} {...looks[series]} />
}
