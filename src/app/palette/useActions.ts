import { useQueryClient } from '@tanstack/react-query'

import { usePause } from '../notice/usePause.ts'
import { useRewind } from '../rewind/useRewind.ts'
import { useSetView } from '../shell/viewState.ts'
import { useText } from '../text/text.ts'
import { toggleFullScreen } from '../ui/fullScreen.ts'
import type { Entry } from './entry.ts'

/** What the palette can do on any screen. */
export function useActions(onHelp: () => void): Entry[] {
  const { support, rewind: words, shell } = useText()
  const { palette } = support
  const rewind = useRewind()
  const { paused, toggle } = usePause()
  const setView = useSetView()
  const client = useQueryClient()
  return [
    action(palette.refresh, 'r', () => void client.refetchQueries({ type: 'active' })),
    action(paused ? shell.pause.resume : shell.pause.call, 'p', toggle),
    action(palette.fullScreen, 'f', () => void toggleFullScreen()),
    ...(rewind ? [action(words.keys.call, 'h', rewind.call)] : []),
    ...(rewind?.open ? [action(words.toLive, 'Esc', rewind.toLive)] : []),
    action(palette.keys, '?', onHelp),
    action(palette.darkTheme, 'theme=dark', () => setView({ theme: 'dark' })),
    action(palette.lightTheme, 'theme=light', () => setView({ theme: 'light' })),
    action(palette.systemTheme, 'theme=system', () => setView({ theme: 'system' })),
    action(palette.english, 'lang=en', () => setView({ language: 'en' })),
    action(palette.chinese, 'lang=zh-CN', () => setView({ language: 'zh-CN' })),
    action(palette.utc, 'tz=UTC', () => setView({ zone: 'UTC' })),
    action(palette.browserZone, 'tz=browser', () => setView({ zone: 'browser' })),
  ]
}

const action = (name: string, hint: string, run: () => void): Entry => ({
  key: `action:${name}`,
  group: 'actions',
  name,
  hint,
  run,
})
