type WallNoticeProps = {
  heading: string
  text?: string
  action?: { name: string; run: () => void }
  /** Whether something is wrong, not merely under way. */
  grave?: boolean
}

/** In place of the wall, to be read from across the room. */
export function WallNotice({ heading, text, action, grave = false }: WallNoticeProps) {
  return (
    <main className="grid min-h-dvh place-content-center justify-items-start gap-[2vh] p-[6vmin] [overflow-wrap:anywhere]">
      <h1
        role={grave ? 'alert' : 'status'}
        className={`text-[max(1.6rem,5vmin)] leading-tight font-semibold ${grave ? 'border-s-[1vmin] border-failed ps-[3vmin]' : ''}`}
      >
        {heading}
      </h1>
      {text !== undefined && <p className="text-[max(1.2rem,3vmin)] text-second">{text}</p>}
      {action && (
        <button
          type="button"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here, by the Enter of a remote control
          autoFocus
          onClick={action.run}
          className="mt-[2vh] rounded-lg border border-strong bg-panel px-[2vmin] py-[1vmin] text-[max(1.15rem,2.5vmin)] hover:bg-raised"
        >
          {action.name}
        </button>
      )}
    </main>
  )
}
