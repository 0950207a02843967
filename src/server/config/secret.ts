// Secrets of the configuration: where each comes from is known here, its value only while it is checked or used.
import { SecretError, type Secret } from './configuration.ts'
import { addFault, addWarning, type Report } from './fault.ts'
import { kindWord, type Found } from './found.ts'
import { isSharedReadable, isWorldReadable, type Sources } from './sources.ts'

export type SecretContext = {
  sources: Sources
  report: Report
  /** Permission bits of the configuration itself. */
  configurationMode: number | null
  /** Every file a secret was read from, absolute. */
  secretFiles: Set<string>
}

/** Null only where a fault was reported. The text of the place is never part of a message. */
export function readSecret(at: Found, context: SecretContext): Secret | null {
  if (at.kind !== 'text') return refuse(at, context, kindWord(at))
  const reference = /^\$\{(env|file):([^}]+)\}$/.exec(at.text)
  const name = reference?.[2]?.trim() ?? ''
  if (reference?.[1] === 'env') return fromEnvironment(at, name, context)
  if (reference?.[1] === 'file') return fromFile(at, name, context)
  if (/\$\{(env|file)\b/.test(at.text)) return refuse(at, context, 'an unfinished reference')
  return literal(at, context)
}

const EXPECTED = '${env:NAME} or ${file:PATH}'

function refuse(at: Found, { report }: SecretContext, found: string): null {
  addFault(report, at, { found, expected: EXPECTED })
  return null
}

function fromEnvironment(at: Found, name: string, context: SecretContext): Secret {
  const source = `env ${name}`
  const read = () => checked(context.sources.environment[name], source)
  return tried({ source, read }, at, context)
}

function fromFile(at: Found, path: string, context: SecretContext): Secret {
  const { sources, report, secretFiles } = context
  const located = sources.locate(path)
  const source = `file ${path}`
  secretFiles.add(located)
  if (isSharedReadable(sources.fileMode(located))) {
    addWarning(report, at, `the file ${path} can be read by other accounts of this machine (chmod 600)`)
  }
  return tried({ source, read: () => checked(fileText(sources, located), source) }, at, context)
}

function literal(at: Found, context: SecretContext): Secret | null {
  const { report, configurationMode } = context
  if (isWorldReadable(configurationMode)) {
    return refuse(at, context, 'a secret written out in a file that everyone on this machine can read')
  }
  addWarning(report, at, `a secret is written out in the file: ${EXPECTED} keeps it elsewhere`)
  const value = at.text
  return tried({ source: 'the configuration', read: () => checked(value, 'the configuration') }, at, context)
}

// A missing secret is better found at start than at the first call.
function tried(secret: Secret, at: Found, { report }: SecretContext): Secret {
  try {
    secret.read()
  } catch (error) {
    const found = error instanceof SecretError ? error.message : `${secret.source}, which cannot be read`
    addFault(report, at, { found, expected: 'a secret of one line there' })
  }
  return secret
}

function fileText(sources: Sources, path: string): string | undefined {
  try {
    return sources.readFile(path)
  } catch {
    return undefined
  }
}

function checked(value: string | undefined, source: string): string {
  if (value === undefined) throw new SecretError(`${source}, which is not there or cannot be read`)
  // Editors and `echo` end a file with a line break that is no part of the secret.
  const trimmed = value.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') throw new SecretError(`${source}, which is empty`)
  // It goes into a header, where a line break would begin another one.
  if (/\p{Cc}/u.test(trimmed)) throw new SecretError(`${source}, which has more than one line`)
  return trimmed
}
