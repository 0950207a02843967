import { splitName } from './splitName.ts'

/**
 * A name that keeps both ends where it has to be cut; where there is hardly any room, of the second no more than its
 * beginning. Parts side by side would be heard with a space between them, so whoever hears it gets it whole.
 */
export function CutName({ name }: { name: string }) {
  const { head, tail } = splitName(name)
  if (tail === '') return <bdi className="block min-w-0 truncate whitespace-pre">{head}</bdi>
  return (
    <bdi className="relative flex min-w-0 whitespace-pre">
      <span className="sr-only">{name}</span>
      <span aria-hidden="true" className="truncate">
        {head}
      </span>
      <span aria-hidden="true" className="max-w-[calc(100%-1.7em)] shrink-0 truncate">
        {tail}
      </span>
    </bdi>
  )
}
