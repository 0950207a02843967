import { useQuery } from '@tanstack/react-query'

import type { WallLayout } from '#domain/wall/wallLayout.ts'

import { boardQuery } from '../queries.ts'
import { useSession } from '../session/sessionQuery.ts'
import { useFirstText } from '../text/text.ts'
import { DataAge } from './DataAge.tsx'
import { FooterLine, type FooterLineProps } from './FooterLine.tsx'
import { PageCount, type PageCountProps } from './PageCount.tsx'

type WallFooterProps = FooterLineProps & PageCountProps & { layout: WallLayout }

/** What happened last or must be told, how old the data are, and which page this is. */
export function WallFooter({ layout, page, pages, seconds, ...line }: WallFooterProps) {
  const { footerPx, footerLines, isFootBrief, leastPx, unitPx, marginPx } = layout
  return (
    <footer
      className={`flex border-t border-line ${footerLines === 1 ? 'items-center justify-between gap-[1em]' : 'flex-col justify-evenly'}`}
      style={{
        height: footerPx,
        // As large as the base, but a line that says less when it is larger says enough at the least.
        fontSize: (leastPx + unitPx) / 2,
        marginInline: marginPx,
      }}
    >
      <div className={footerLines === 1 ? 'min-w-0 flex-1' : ''}>
        <FooterLine {...line} />
      </div>
      {/* What has no room wraps out of sight, whole and from the end. */}
      <div className="flex h-[1.3em] max-w-full shrink-0 flex-wrap items-center justify-end gap-x-[0.8em] overflow-hidden leading-[1.3] whitespace-nowrap text-second">
        <Demo />
        <PlainHttp />
        <DataAge isBrief={isFootBrief} />
        <PageCount page={page} pages={pages} seconds={seconds} />
      </div>
    </footer>
  )
}

function Demo() {
  const { shell } = useFirstText()
  const { data: mode } = useQuery({ ...boardQuery, select: ({ body }) => body.mode })
  if (mode !== 'demo') return null
  return <Tag>{shell.demo}</Tag>
}

function PlainHttp() {
  const { shell } = useFirstText()
  return useSession()?.plainHttp === true && <Tag>{shell.plainHttpShort}</Tag>
}

function Tag({ children }: { children: string }) {
  return (
    <strong className="rounded-[0.2em] border border-stalled px-[0.3em] leading-[1.2] font-semibold text-stalled">
      {children}
    </strong>
  )
}
