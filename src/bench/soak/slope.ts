/** By how much `y` rises for each unit of `x`: least squares. 0 where fewer than two points tell. */
export function slopeOf(points: readonly { x: number; y: number }[]): number {
  const middle = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) }
  let together = 0
  let alone = 0
  for (const { x, y } of points) {
    together += (x - middle.x) * (y - middle.y)
    alone += (x - middle.x) ** 2
  }
  return alone === 0 || points.length < 2 ? 0 : together / alone
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
