import { useFirstText } from '../text/text.ts'

/** The way from the demo to one's own jobs. */
export function DemoHint() {
  const { shell } = useFirstText()
  return (
    <p className="border-b border-line px-4 py-1.5 text-[0.925rem] text-second lg:px-5">
      {shell.demoHint} {shell.demoHow}
    </p>
  )
}
