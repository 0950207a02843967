import { lazy, Suspense, type ComponentProps } from 'react'

import { persistently } from '../shell/persistently.ts'

const WithTimings = lazy(() =>
  persistently(() => import('./WithTimings.tsx').then((part) => ({ default: part.WithTimings }))),
)

/** A list with its time axis, or without one where `widthPx` is 0 and while the part that draws it still loads. */
export function MaybeTimings(props: ComponentProps<typeof WithTimings>) {
  const plain = props.children(null)
  if (props.widthPx === 0) return plain
  return (
    <Suspense fallback={plain}>
      <WithTimings {...props} />
    </Suspense>
  )
}
