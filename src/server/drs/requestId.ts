// The id under which Huawei's support finds a call. People copy it, into a spreadsheet too, where another text of the
// same field could be a formula.
const REQUEST_ID = /^\w[\w.:-]{0,127}$/

/** Null where there is none, or what stands in its place is none. */
export const readRequestId = (text: string | null | undefined): string | null =>
  typeof text === 'string' && REQUEST_ID.test(text) ? text : null
