import { Link, useLocation } from 'wouter'

import { useFirstText } from '../text/text.ts'
import { useCarried, useView } from './viewState.ts'

/** Links to the screens; the board's timings view counts as one of its own. */
export function Navigation() {
  const { shell } = useFirstText()
  const [path] = useLocation()
  const { layout } = useView()
  const carried = useCarried()
  const timings = carried === '' ? '?view=timings' : `?view=timings&${carried.slice(1)}`
  const places = [
    { name: shell.board, href: `/${carried}`, here: path === '/' && layout === 'counts' },
    { name: shell.timeline, href: `/${timings}`, here: path === '/' && layout === 'timings' },
    { name: shell.events, href: `/events${carried}`, here: path === '/events' },
    { name: shell.wall, href: `/wall${carried}`, here: path === '/wall' },
    { name: shell.support, href: `/support${carried}`, here: path === '/support' },
  ]
  return places.map(({ name, href, here }) => (
    <Link
      key={name}
      href={href}
      aria-current={here ? 'page' : undefined}
      className="rounded-md px-2.5 py-1.5 font-medium text-second hover:text-ink aria-[current]:bg-raised aria-[current]:text-ink"
    >
      {name}
    </Link>
  ))
}
