import type { JobDetail } from '#contract/job.ts'

import { useShownAt } from '../shown.ts'
import { useText } from '../text/text.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { RawText } from '../ui/RawText.tsx'

/** What DRS last sent for this job, to look at and to copy. */
export function RawAnswer({ snapshot }: Pick<JobDetail, 'snapshot'>) {
  const { job: words, rewind } = useText()
  const isPast = useShownAt() !== null
  const none = snapshot === null || snapshot === undefined
  const text = none ? '' : JSON.stringify(snapshot, null, 2)
  return (
    <section className="min-w-0 rounded-lg border border-line bg-panel p-4" aria-labelledby="job-raw">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <h2 id="job-raw" className="font-semibold">
          {words.raw.title}
        </h2>
        <span className="text-second">· {words.raw.hint}</span>
        {!none && (
          <span className="ms-auto">
            <CopyButton
              text={text}
              label={words.copyRaw}
              words={{ copy: words.copy, copied: words.copied, failed: words.copyFailed }}
            />
          </span>
        )}
      </div>
      {none ? (
        <p className="mt-2 text-second">{isPast ? rewind.noRaw : words.raw.none}</p>
      ) : (
        <div className="mt-2">
          <RawText summary={words.raw.show} text={text} />
        </div>
      )}
    </section>
  )
}
