import { failure, RequestError } from '../http/failure.ts'

/** Somebody who is known, but in no group that may look. */
export class NoGroupError extends RequestError {
  override name = 'NoGroupError'
  person: string

  constructor(person: string) {
    super(failure('no-group'))
    this.person = person
  }
}
