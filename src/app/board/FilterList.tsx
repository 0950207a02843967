import { useFirstText } from '../text/text.ts'
import { MultiChoice, Tick } from '../ui/MultiChoice.tsx'

type FilterListProps = {
  label: string
  /** What no choice is called: all, any. */
  none: string
  chosen: readonly string[]
  /** All there is to choose, made when the list opens; a name for people each. */
  options: () => readonly { value: string; name: string }[]
  /** Name of a chosen value, for the button. */
  nameOf: (value: string) => string
  onChange: (chosen: string[]) => void
}

/** One filter of the board: a list of which any number can be ticked. */
export function FilterList({ label, none, chosen, options, nameOf, onChange }: FilterListProps) {
  const { board } = useFirstText()
  const [first, ...others] = chosen
  const name = first === undefined ? none : nameOf(first)
  const choice = others.length === 0 ? name : board.chosen(name, String(others.length))
  const tick = (value: string, checked: boolean): void =>
    onChange(checked ? [...chosen, value] : chosen.filter((other) => other !== value))
  return (
    <MultiChoice summary={board.pick(label, choice)} active={chosen.length > 0}>
      {() => (
        <fieldset aria-label={label}>
          {options().map(({ value, name }) => (
            <Tick key={value} checked={chosen.includes(value)} onChange={(checked) => tick(value, checked)}>
              <bdi>{name}</bdi>
            </Tick>
          ))}
        </fieldset>
      )}
    </MultiChoice>
  )
}
