// A YAML file as places: what stands where, with path and line, before anybody judges it.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Pair } from 'yaml'

import type { Fault } from './fault.ts'

/** One place in the file. Children are made when asked for, so an anchor that contains itself does no harm. */
export type Found = {
  path: string
  line: number | null
  kind: 'nothing' | 'text' | 'list' | 'map'
  /** Of a text; numbers are texts here too: an id of digits must stay an id. */
  text: string
  items: () => readonly Found[]
  entries: () => readonly { key: string; value: Found }[]
}

const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'an indentation that does not fit',
  DUPLICATE_KEY: 'a key that stands there already',
  MULTIPLE_DOCS: 'a second document',
  TAB_AS_INDENT: 'a tab as indentation',
  BAD_ALIAS: 'an alias without its anchor',
}

/** The file's root, and what is not YAML in it. The parser's own words may quote a secret, so they are not used. */
export function readYaml(text: string): { root: Found; faults: readonly Fault[] } {
  const lines = new LineCounter()
  // Failsafe: every scalar is a text, so `project_id: 0541` or `name: no` mean what they say.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const faults = document.errors.map((error) => ({
    path: 'lockstep.yaml',
    line: lines.linePos(error.pos[0]).line,
    found: SYNTAX[error.code] ?? `a fault of syntax (${error.code})`,
    expected: 'YAML',
  }))
  const build = treeBuilder(document, lines)
  return { root: build(document.contents, { path: '', line: 1 }), faults }
}

type Place = { path: string; line: number | null }

function treeBuilder(document: Document, lines: LineCounter) {
  const lineOf = (node: unknown, fallback: number | null): number | null => {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null
    return range ? lines.linePos(range[0]).line : fallback
  }

  const build = (node: unknown, place: Place): Found => {
    const at = { ...nothing(place), line: lineOf(node, place.line) }
    const real = isAlias(node) ? node.resolve(document) : node
    if (isScalar(real)) return scalar(real.value, { at, plain: real.type === 'PLAIN' })
    if (isSeq(real)) {
      const items = (): Found[] =>
        real.items.map((item, index) => build(item, { path: `${at.path}[${index}]`, line: at.line }))
      return { ...at, kind: 'list', items }
    }
    return isMap(real) ? { ...at, kind: 'map', entries: () => real.items.map((pair) => entry(pair, at)) } : at
  }

  const entry = (pair: Pair, at: Place): { key: string; value: Found } => {
    const key = isScalar(pair.key) ? String(pair.key.value) : '?'
    const path = at.path === '' ? key : `${at.path}.${key}`
    const value = build(pair.value, { path, line: lineOf(pair.key, at.line) })
    return { key, value: value.kind === 'text' ? value : { ...value, line: lineOf(pair.key, value.line) } }
  }

  return build
}

const scalar = (value: unknown, { at, plain }: { at: Found; plain: boolean }): Found => {
  const text = typeof value === 'string' ? value : ''
  return plain && ['', '~', 'null'].includes(text) ? at : { ...at, kind: 'text', text }
}

/** A place where nothing stands. */
export const nothing = (place: Place): Found => ({
  ...place,
  kind: 'nothing',
  text: '',
  items: () => [],
  entries: () => [],
})

const LONGEST_QUOTE = 60

/** What stands there, for a message. Only where no secret can stand. */
export function quote(found: Found): string {
  if (found.kind !== 'text') return KIND_WORDS[found.kind]
  const characters = Array.from(found.text)
  const cut =
    characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : found.text
  return `"${cut}"`
}

/** The kind alone, where a secret may stand. */
export const kindWord = (found: Found): string => KIND_WORDS[found.kind]

const KIND_WORDS = { nothing: 'nothing', text: 'a text', list: 'a list', map: 'a map' } as const
