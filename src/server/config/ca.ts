// A file with certificates of authorities that are trusted besides the system's.
import { X509Certificate } from 'node:crypto'

import { addFault } from './fault.ts'
import { quote, type Found } from './found.ts'
import type { SecretContext } from './secret.ts'

/** PEM text of the named file; null = none named. */
export function readCa(at: Found, { sources, report, secretFiles }: SecretContext): string | null {
  if (at.kind === 'nothing') return null
  const path = at.kind === 'text' ? sources.locate(at.text) : null
  if (path !== null) secretFiles.add(path)
  const pem = path === null ? null : readCertificate(() => sources.readFile(path))
  if (pem === null) {
    addFault(report, at, {
      found: `${quote(at)}, which holds none`,
      expected: 'a file with PEM certificates',
    })
  }
  return pem
}

function readCertificate(read: () => string): string | null {
  try {
    const pem = read()
    // Throws where the text is no certificate; TLS would say so only at the first call.
    return new X509Certificate(pem).subject === '' ? null : pem
  } catch {
    return null
  }
}
