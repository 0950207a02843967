// One credential per project of a configuration; what must be counted together is shared between them.
import type { ProjectConfiguration } from '../../config/configuration.ts'
import type { Clock } from '../../clock.ts'
import type { Redactor } from '../redact.ts'
import type { Credential } from './credential.ts'

export type Credentials = {
  /** The project's credential, always the same one for the same project. */
  of: (project: ProjectConfiguration) => Credential
  close: () => Promise<void>
}

/**
 * Make a new one for every configuration, so that a pause after refusals ends when the configuration changes.
 * A password token is scoped to a project and so belongs to it alone; refused signatures are counted per access key
 * and endpoint, and refused passwords per user and IAM endpoint, since that is what Huawei locks.
 */
export declare const createCredentials: (parts: { clock: Clock; redactor: Redactor }) => Credentials
