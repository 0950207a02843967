import { useLocation } from 'wouter'

import { useSession } from '../session/sessionQuery.ts'
import { useCarried } from '../shell/viewState.ts'
import { useText } from '../text/text.ts'
import type { Entry } from './entry.ts'

/** The screens, each with the views of it that people ask for most. */
export function usePages(): Entry[] {
  const { support, access, compare } = useText()
  const { palette } = support
  const session = useSession()
  const carried = useCarried()
  const [, navigate] = useLocation()
  const page = (name: string, path: string, view: string): Entry => ({
    key: `page:${path}${view}`,
    group: 'pages',
    name,
    hint: path + view,
    run: () => navigate(path + joined(view, carried)),
  })
  return [
    page(palette.board, '/', ''),
    page(palette.timeline, '/', '?view=timings'),
    page(palette.problems, '/', '?problems=1'),
    page(palette.events, '/events', ''),
    page(palette.trouble, '/events', '?kind=trouble'),
    page(compare.palette, '/compare', ''),
    page(palette.wall, '/wall', ''),
    page(palette.wallOfProblems, '/wall', '?problems=1'),
    page(palette.support, '/support', ''),
    // Where nobody is asked who they are, there is nothing on it.
    ...(session?.role === 'operator' && session.mode !== 'none'
      ? [page(access.own.access, '/access', '')]
      : []),
  ]
}

/** Both parts of a query string as one. */
function joined(view: string, carried: string): string {
  return view === '' || carried === '' ? view + carried : `${view}&${carried.slice(1)}`
}
