import type { Look } from '../shell/stateLook.ts'
import { MarkShape } from '../ui/Mark.tsx'

/** A state as its mark and its word. The mark alone has the colour: it need not be read on every ground. */
export function StateWord({ look, word, title }: { look: Look; word: string; title?: string }) {
  return (
    <span className="inline-flex max-w-full min-w-0 items-center gap-1.5" title={title}>
      <MarkShape shape={look.shape} tone={look.tone} />
      <span className="truncate">{word}</span>
    </span>
  )
}
