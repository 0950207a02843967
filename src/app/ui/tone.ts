/** What a colour says. `plain` is for what is neither moving, done nor in trouble. */
export type Tone = 'moving' | 'done' | 'failed' | 'stalled' | 'nodata' | 'plain'

/** Classes for a filled surface, spelt out so that the style sheet's scanner finds them. */
export const fillClass: Record<Tone, string> = {
  moving: 'bg-moving',
  done: 'bg-done',
  failed: 'bg-failed',
  stalled: 'bg-stalled',
  nodata: 'bg-nodata',
  plain: 'bg-done',
}

export const textClass: Record<Tone, string> = {
  moving: 'text-moving',
  done: 'text-second',
  failed: 'text-failed',
  stalled: 'text-stalled',
  nodata: 'text-nodata',
  plain: 'text-third',
}
