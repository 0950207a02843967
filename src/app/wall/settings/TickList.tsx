import { useText } from '../../text/text.ts'
import { Tick } from '../../ui/MultiChoice.tsx'

type TickListProps = {
  label: string
  /** What no choice is called: all, any. */
  none: string
  options: readonly { value: string; name: string }[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** A list of which any number can be ticked, folded away under what is chosen. */
export function TickList({ label, none, options, chosen, onChange }: TickListProps) {
  const { board } = useText()
  const [first, ...others] = chosen
  const name = options.find(({ value }) => value === first)?.name ?? first ?? none
  const choice = others.length === 0 ? name : board.chosen(name, String(others.length))
  return (
    <details>
      <summary className="cursor-pointer text-second">{board.pick(label, choice)}</summary>
      <div className="max-h-48 overflow-y-auto py-1">
        {options.map((option) => (
          <Tick
            key={option.value}
            checked={chosen.includes(option.value)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))
            }
          >
            <bdi className="truncate">{option.name}</bdi>
          </Tick>
        ))}
      </div>
    </details>
  )
}
