// Sign-in that fails or takes its time.
import { gatewayFailure, iamFailure } from '../http/failures.ts'
import type { Answer } from '../http/answer.ts'
import type { World } from '../world.ts'
import { signInPage } from './bodies.ts'
import { hang, slow } from './deliveries.ts'
import type { Delivery } from './fault.ts'
import type { IamFaultName } from './faultNames.ts'

export type IamFault =
  | { kind: 'refuse'; answer: (world: World) => Answer }
  | { kind: 'encode'; encode: (answer: Answer) => Answer }
  | { kind: 'deliver'; deliver: Delivery }

const refusal = (status: number, code: string, text: string): IamFault => ({
  kind: 'refuse',
  answer: (world) => iamFailure(world, status, { code, text }),
})

export const iamFaults: Record<IamFaultName, IamFault> = {
  'iam-throttle': refusal(
    429,
    'IAM.0012',
    'The throttling threshold has been reached. Threshold: 10 times per 60 seconds.',
  ),
  'iam-error': {
    kind: 'refuse',
    answer: (world) => gatewayFailure(world, 503, { number: '0201', text: 'Backend unavailable' }),
  },
  'iam-refused': refusal(401, 'IAM.0062', 'The username or password is wrong.'),
  'iam-locked': refusal(401, 'IAM.0061', 'The account is locked.'),
  'iam-console-only': refusal(403, 'IAM.0081', 'The user has console access only.'),
  'iam-slow': { kind: 'deliver', deliver: slow },
  'iam-hang': { kind: 'deliver', deliver: hang },
  'iam-html': { kind: 'encode', encode: () => signInPage },
  /** Signed in, but the token is not where it belongs. */
  'iam-no-header': {
    kind: 'encode',
    encode: (answer) => ({ ...answer, headers: { 'content-type': 'application/json' } }),
  },
}
