import type { BoardAnswer } from '#contract/board.ts'
import { readingSize } from '#domain/wall/readingSize.ts'

import { WallDoor } from '../access/WallDoor.tsx'
import { useConnection } from '../shell/connection.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { useBoard } from '../shown.ts'
import { useText } from '../text/text.ts'
import type { Notices } from './footerSlots.ts'
import { useWallHealing } from './heal/useWallHealing.ts'
import { SettingsSheet } from './settings/SettingsSheet.tsx'
import { useScreenSize } from './useScreenSize.ts'
import { useWallView } from './useWallView.ts'
import { Wall } from './Wall.tsx'
import { WallFrame } from './WallFrame.tsx'
import { WallLost } from './WallLost.tsx'
import { WallMessage } from './WallMessage.tsx'
import './wall.css'

/** The screen across the room: nobody sits in front of it, and it is not touched for months. */
export function WallPage() {
  const { shell, wall } = useText()
  usePageTitle(`${wall.title} · ${shell.name}`)
  // Outside the door: a screen that is not let in helps itself too, and forgets what it may no longer see.
  const healing = useWallHealing()
  return (
    <WallDoor>
      <Content healing={healing} />
      <SettingsSheet />
    </WallDoor>
  )
}

/** Loading, failed without figures, or the wall itself; stale figures are the wall's own matter. */
function Content({ healing }: { healing: Notices }) {
  const { shell, board } = useText()
  const { data, isError } = useBoard(whole)
  const connection = useConnection()
  const { view } = useWallView()
  const screen = useScreenSize()
  // Whatever asks the board anew when it comes on screen must not come and go with the connection.
  const lostAt = connection.state === 'live' ? null : connection.lastContactAt
  const { leastPx } = readingSize({ ...screen, distanceM: view.distance, diagonalInch: view.diagonal })
  return (
    <WallFrame drifts={view.drift}>
      {data ? (
        <Wall board={data} healing={healing} lostAt={lostAt} />
      ) : (
        <>
          <WallMessage
            sizePx={leastPx}
            heading={isError ? board.empty.unreachable : shell.loading}
            text={isError ? board.empty.unreachableHint : null}
          />
          <WallLost
            drifts={view.drift}
            foot={{ footerPx: LONE_BANNER * leastPx, footerLines: 2, leastPx, marginPx: leastPx / 2 }}
          />
        </>
      )}
    </WallFrame>
  )
}

/** Height of the banner where there is no foot yet, in sizes of its text. */
const LONE_BANNER = 3

const whole = (board: BoardAnswer): BoardAnswer => board
