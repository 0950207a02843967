import type { EventKind } from '#contract/events.ts'

import { useText } from '../text/text.ts'
import { MultiChoice, Tick } from '../ui/MultiChoice.tsx'
import { choiceText } from './choiceText.ts'
import { groupNames, kindGroups, kindWords } from './eventKinds.ts'
import { useEventsView } from './useEventsView.ts'

/** The kinds to tell of: whole groups, or single ones in them. */
export function KindChoice() {
  const { board, events } = useText()
  const { view, setEventsView } = useEventsView()
  const chosen = view.kinds
  const names: Record<string, string> = { ...events.groups, ...events.kinds }
  const tick = (kinds: readonly EventKind[], checked: boolean): void => {
    const others = chosen.filter((kind) => !kinds.includes(kind))
    setEventsView({ kinds: checked ? [...others, ...kinds] : others })
  }
  return (
    <MultiChoice
      summary={choiceText(
        events.kind,
        kindWords(chosen).map((word) => names[word] ?? word),
        board,
      )}
      active={chosen.length > 0}
    >
      {() =>
        groupNames.map((name) => {
          const kinds: readonly EventKind[] = kindGroups[name]
          return (
            <fieldset key={name} aria-label={events.groups[name]} className="pb-1">
              <Tick
                checked={kinds.every((kind) => chosen.includes(kind))}
                onChange={(checked) => tick(kinds, checked)}
              >
                <strong className="font-semibold">{events.groups[name]}</strong>
              </Tick>
              <div className="pl-5">
                {kinds.map((kind) => (
                  <Tick
                    key={kind}
                    checked={chosen.includes(kind)}
                    onChange={(checked) => tick([kind], checked)}
                  >
                    {events.kinds[kind]}
                  </Tick>
                ))}
              </div>
            </fieldset>
          )
        })
      }
    </MultiChoice>
  )
}
