/** What every link keeps, but for the moment: each side of a comparison has one of its own. */
export function withoutMoment(carried: string): string {
  const parameters = new URLSearchParams(carried)
  parameters.delete('at')
  const rest = parameters.toString().replaceAll('%2F', '/')
  return rest === '' ? '' : `?${rest}`
}
