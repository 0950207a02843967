// The client of one project's DRS over HTTP.
import type { Clock } from '../clock.ts'
import type { ProjectConfiguration } from '../config/configuration.ts'
import type { DrsClient } from './client.ts'
import type { Credential } from './credential/credential.ts'
import type { Redactor } from './redact.ts'

/** One client per project and configuration: it holds at most 4 connections. `close` ends them. */
export declare const createDrsClient: (
  project: ProjectConfiguration,
  parts: { clock: Clock; credential: Credential; redactor: Redactor },
) => DrsClient
