type WallMessageProps = {
  /** Of the text, px; the heading is larger. */
  sizePx: number
  heading: string
  text: string | null
}

/** In place of tiles: why there are none, and what to do. */
export function WallMessage({ sizePx, heading, text }: WallMessageProps) {
  return (
    <div
      className="flex min-h-0 flex-1 flex-col items-center justify-center gap-[0.5em] p-[1em] text-center leading-[1.25]"
      style={{ fontSize: sizePx }}
    >
      <h2 className="text-[1.4em] font-semibold">{heading}</h2>
      {text !== null && <p className="max-w-[34em] text-second">{text}</p>}
    </div>
  )
}
