import type { ReactNode } from 'react'

import { useFirstText } from '../text/text.ts'
import { typeName } from '../text/typeName.ts'
import type { TableLayout } from './tableLayout.ts'

/** Names of the columns; it stays under the page's header while the rows scroll. */
export function HeaderRow({ laid, axis }: { laid: TableLayout; axis: ReactNode }) {
  const catalog = useFirstText()
  const { column } = catalog.board
  return (
    <div role="rowgroup" className="sticky top-12 z-10 border-b border-line bg-panel text-second">
      <div role="row" aria-rowindex={1} className="grid h-8 grid-cols-(--columns) items-center">
        <Head>
          <span className="sr-only">{column.mark}</span>
        </Head>
        <Head>{column.job}</Head>
        <Head>{column.overall}</Head>
        {laid.types.map((type) => (
          <Head key={type} title={typeName(catalog, type, type)}>
            {typeName(catalog, type, type)}
          </Head>
        ))}
        {laid.hasRest && <Head>{column.rest}</Head>}
        {laid.axisPx > 0 && (
          <div role="columnheader" className="relative h-full">
            <span className="sr-only">{column.timeline}</span>
            {axis}
          </div>
        )}
        {laid.hasStarted && <Head right>{column.started}</Head>}
        {laid.hasElapsed && <Head right>{column.elapsed}</Head>}
        {laid.hasRate && <Head right>{column.rate}</Head>}
        <Head right title={column.readyHint}>
          {column.ready}
        </Head>
        <Head right>{column.moved}</Head>
      </div>
    </div>
  )
}

type HeadProps = { children: ReactNode; title?: string; right?: boolean }

function Head({ children, title, right = false }: HeadProps) {
  return (
    <div
      role="columnheader"
      title={title}
      className={`line-clamp-2 text-[0.925rem] leading-[1.08] last:pr-5 ${right ? 'pl-2 text-right' : 'pr-2'}`}
    >
      {children}
    </div>
  )
}
