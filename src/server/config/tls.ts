// The `tls` section: certificate and key of this server.
import { createSecureContext } from 'node:tls'

import type { TlsConfiguration } from './configuration.ts'
import { addFault, addWarning } from './fault.ts'
import { kindWord, quote, type Found } from './found.ts'
import type { SecretContext } from './secret.ts'
import { readSection } from './section.ts'
import { isSharedReadable } from './sources.ts'

export const tlsKeys = ['certificate', 'key'] as const

/** Null where there is none, or where a fault was reported. */
export function readTls(at: Found, context: SecretContext): TlsConfiguration | null {
  if (at.kind === 'nothing') return null
  const { get } = readSection(at, tlsKeys, context.report)
  const certificate = readPem(get('certificate'), context)
  const key = readPem(get('key'), context)
  if (certificate === null || key === null) return null
  if (isSharedReadable(context.sources.fileMode(key.path))) {
    const text = `the file ${get('key').text} can be read by other accounts of this machine (chmod 600)`
    addWarning(context.report, get('key'), text)
  }
  const tls = { certificate: certificate.path, key: key.path }
  if (isPair(certificate.text, key.text)) return tls
  const expected = 'a certificate (chain) and its private key without a passphrase, both PEM'
  addFault(context.report, at, { found: 'a certificate and a key that do not fit', expected })
  return null
}

function readPem(at: Found, { sources, report }: SecretContext): { path: string; text: string } | null {
  const expected = 'the path of a readable PEM file'
  if (at.kind !== 'text') {
    addFault(report, at, { found: kindWord(at), expected })
    return null
  }
  const path = sources.locate(at.text)
  try {
    return { path, text: sources.readFile(path) }
  } catch {
    addFault(report, at, { found: `${quote(at)}, which is not there or cannot be read`, expected })
    return null
  }
}

/** True where a server can prove itself with the two. */
export function isPair(cert: string, key: string): boolean {
  try {
    createSecureContext({ cert, key })
    return true
  } catch {
    return false
  }
}
