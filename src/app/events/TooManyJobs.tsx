import { useFormat } from '../format/useFormat.ts'
import { useText } from '../text/text.ts'
import { Message } from '../ui/Message.tsx'
import { MOST_JOBS } from './soughtJobs.ts'

/** What is sought fits more jobs than can be asked about. */
export function TooManyJobs({ fitting }: { fitting: number }) {
  const { empty } = useText().events
  const format = useFormat()
  return (
    <Message
      heading={empty.tooMany(format.count(fitting))}
      text={empty.tooManyHint(format.count(MOST_JOBS))}
    />
  )
}
