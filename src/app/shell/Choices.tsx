import { useState } from 'react'

import { useFormat } from '../format/useFormat.ts'
import { languages, type Language } from '../text/catalog.ts'
import { useFirstText } from '../text/text.ts'
import { Choice } from '../ui/Choice.tsx'
import { themes } from '../view.ts'
import { useSetView, useView } from './viewState.ts'

const languageNames: Record<Language, string> = { en: 'English', 'zh-CN': '中文' }
const shortNames: Record<Language, string> = { en: 'EN', 'zh-CN': '中' }

/** Half dark, half light. */
const themeFace = (
  <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current stroke-[1.5]">
    <circle cx="8" cy="8" r="6" />
    <path d="M8 2a6 6 0 0 1 0 12z" className="fill-current" />
  </svg>
)

/** Zone, language and theme. `labelled`: with their names beside them. */
export function Choices({ labelled = false }: { labelled?: boolean }) {
  const { shell } = useFirstText()
  const { language, theme } = useView()
  const setView = useSetView()
  return (
    <>
      <ZoneChoice labelled={labelled} />
      <Choice
        label={shell.language}
        labelled={labelled}
        face={labelled ? undefined : <span aria-hidden="true">{shortNames[language]}</span>}
        value={language}
        onChange={(value) =>
          setView({ language: languages.find((known) => known === value) ?? null }, 'replace')
        }
      >
        {languages.map((known) => (
          <option key={known} value={known} lang={known}>
            {languageNames[known]}
          </option>
        ))}
      </Choice>
      <Choice
        label={shell.theme}
        labelled={labelled}
        face={labelled ? undefined : themeFace}
        value={theme}
        onChange={(value) => setView({ theme: themes.find((known) => known === value) ?? null }, 'replace')}
      >
        {themes.map((known) => (
          <option key={known} value={known}>
            {shell.themes[known]}
          </option>
        ))}
      </Choice>
    </>
  )
}

function ZoneChoice({ labelled }: { labelled: boolean }) {
  const { shell } = useFirstText()
  const { zone } = useView()
  const { zoneName } = useFormat()
  const setView = useSetView()
  // Some four hundred names: made when someone is about to open the list, not with every page.
  const [all, setAll] = useState(false)
  const others = all ? Intl.supportedValuesOf('timeZone') : zone === 'UTC' || zone === 'browser' ? [] : [zone]
  return (
    <Choice
      label={shell.zone}
      labelled={labelled}
      face={
        labelled ? undefined : (
          <span aria-hidden="true" className="max-w-32 truncate">
            {zoneName}
          </span>
        )
      }
      value={zone}
      onChange={(value) => setView({ zone: value }, 'replace')}
      onOpening={() => setAll(true)}
    >
      <option value="UTC">UTC</option>
      <option value="browser">{zone === 'browser' ? zoneName : shell.zoneBrowser(browserZone())}</option>
      {others.length > 0 && (
        <optgroup label={shell.zoneOthers}>
          {others.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
    </Choice>
  )
}

const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
