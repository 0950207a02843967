import { useFirstText } from '../text/text.ts'
import { Notice } from '../ui/Notice.tsx'
import { useNewBuild } from './newBuild.ts'

/** Says that the server serves a newer page than this one. */
export function NewBuildBanner() {
  const { shell } = useFirstText()
  if (useNewBuild() === null) return null
  return (
    <Notice>
      {shell.newBuild}
      <button
        type="button"
        className="rounded-md border border-strong px-2 py-0.5 text-ink"
        onClick={() => location.reload()}
      >
        {shell.reload}
      </button>
    </Notice>
  )
}
