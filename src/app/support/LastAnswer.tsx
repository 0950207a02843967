import { useText } from '../text/text.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { RawText } from '../ui/RawText.tsx'

/** The last answer as it can be shown to support. */
export function LastAnswer({ title, answer }: { title: string; answer: unknown }) {
  const { support } = useText()
  if (answer === null || answer === undefined) {
    return (
      <div>
        <h3 className="text-second">{support.lastAnswer}</h3>
        <p>{support.noAnswer}</p>
      </div>
    )
  }
  const text = JSON.stringify(answer, null, 2)
  return (
    <div className="flex items-start gap-2">
      <RawText summary={support.showAnswer} text={text} />
      <CopyButton
        text={text}
        label={support.copyAnswer(title)}
        words={{ copy: support.copy, copied: support.copied, failed: support.copyFailed }}
      />
    </div>
  )
}
