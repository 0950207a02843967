import type { ReactNode } from 'react'

type MessageProps = {
  heading: string
  text?: string
  /** What to do next. */
  children?: ReactNode
}

/** In place of figures: why there are none, and what to do. */
export function Message({ heading, text, children }: MessageProps) {
  return (
    <div className="mx-auto grid max-w-xl justify-items-start gap-2 px-4 py-16 text-[1.15rem] [overflow-wrap:anywhere]">
      <h1 className="text-lg font-semibold">{heading}</h1>
      {text !== undefined && <p className="text-second">{text}</p>}
      {children}
    </div>
  )
}
