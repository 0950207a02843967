import { plural } from '../plural.ts'

/** Words of being told: notifications of the browser and what screen readers hear. */
export const notice = {
  alerts: 'Notify me of new problems',
  state: {
    on: 'on',
    off: 'off',
    blocked: 'blocked by the browser',
    insecure: 'needs https',
    unsupported: 'not possible in this browser',
  },
  hint: {
    on: 'A job that newly needs attention is told while this page is open in any tab.',
    off: 'While this page is open in any tab.',
    blocked: 'Allow notifications for this address in the settings of the browser, then come back.',
    insecure: 'Browsers allow notifications only on pages that come over https.',
    unsupported: 'The count in the title of the tab tells all the same.',
  },
  headline: (job: string, state: string) => `${job}: ${state}`,
  several: (exact: number, count: string) =>
    `${count} ${plural(exact, 'job newly needs', 'jobs newly need')} attention`,
  /** Several headlines as one sentence of a list. */
  list: (headlines: readonly string[]) => headlines.join(', '),
  more: (count: string) => `and ${count} more`,
  said: (what: string) => `New: ${what}.`,
  pause: 'Pause updates, and go on',
}
