import { splitName } from './splitName.ts'

/** A name that keeps both ends where it has to be cut. */
export function CutName({ name }: { name: string }) {
  const { head, tail } = splitName(name)
  return (
    <bdi className="flex min-w-0 whitespace-pre">
      <span className="truncate">{head}</span>
      {tail !== '' && <span className="shrink-0">{tail}</span>}
    </bdi>
  )
}
