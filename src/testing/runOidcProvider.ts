// `node runOidcProvider.ts REDIRECT PERSON`: a provider of another site than 127.0.0.1, where PERSON sits at every browser.
import { writeSync } from 'node:fs'

import { startOidcProvider } from './oidcProvider.ts'

const [redirect = '', person = ''] = process.argv.slice(2)
const provider = await startOidcProvider({ host: 'localhost', redirectUris: [redirect] })
provider.person = person
writeSync(1, `The provider is at ${provider.issuer}\n`)
