import { useState } from 'react'

import { useFormat } from '../format/useFormat.ts'
import { languages, type Language } from '../text/catalog.ts'
import { useFirstText } from '../text/text.ts'
import { Choice } from '../ui/Choice.tsx'
import { themes } from '../view.ts'
import { useSetView, useView } from './viewState.ts'

const languageNames: Record<Language, string> = { en: 'English', 'zh-CN': '中文' }

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
