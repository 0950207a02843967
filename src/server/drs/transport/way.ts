import type { ProjectConfiguration } from '../../config/configuration.ts'
import type { Redactor } from '../redact.ts'
import { environmentProxy, type Way } from './dispatcher.ts'

/** How a project's calls go out. A password in a proxy's address is a secret from then on. */
export const wayOf = (
  { ca, proxy }: Pick<ProjectConfiguration, 'ca' | 'proxy'>,
  environment: Way['environment'],
  redactor: Redactor,
): Way => {
  for (const address of [proxy, environmentProxy(environment)]) {
    const url = URL.parse(address ?? '')
    if (url === null || url.password === '') continue
    redactor.watch(url.password)
    redactor.watch(decodeURIComponent(url.password))
    redactor.watch(btoa(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`))
  }
  return { ca, proxy, environment }
}
