import type { JobDetail } from '#contract/job.ts'

import { useText } from '../text/text.ts'
import { CopyButton } from '../ui/CopyButton.tsx'

/** What DRS last sent for this job, to look at and to copy. */
export function RawAnswer({ snapshot }: Pick<JobDetail, 'snapshot'>) {
  const words = useText().job
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
        <p className="mt-2 text-second">{words.raw.none}</p>
      ) : (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer text-second hover:text-ink">{words.raw.show}</summary>
          {/* A region that scrolls must be reachable by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0} className="mt-2 max-h-96 overflow-auto rounded-md bg-raised p-3 text-[12px]">
            {text}
          </pre>
        </details>
      )}
    </section>
  )
}
