import { useId, type ReactNode } from 'react'

type PanelProps = { title: string; lead: string; children: ReactNode }

/** One part of the page, with a sentence on what it is. */
export function Panel({ title, lead, children }: PanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid min-w-0 content-start gap-3 rounded-lg border border-line bg-panel p-4"
    >
      <div>
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        <p className="text-second">{lead}</p>
      </div>
      {children}
    </section>
  )
}
