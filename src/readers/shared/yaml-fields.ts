/**
 * YAML (and JSON, which is YAML) → fields with the place of each value.
 * Scalars keep the text that the author wrote; only plain `true`, `false` and `null` are typed.
 */
import {type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap} from 'yaml'
import type {Field, FieldValue} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import {lineColumn, unreadableYaml} from './yaml-errors.ts'

/** Where a YAML text begins in the document: its file, and the characters and lines before it in that file. */
export interface YamlShift {
  readonly file: number
  readonly offset: number
  readonly line: number
}

/** All that a YAML text holds. */
export interface YamlFields {
  /** One for each scalar, empty list and empty mapping, in the order of the text; sites are offsets into the whole file. */
  readonly fields: Field[]
  /** The same as plain data; numbers are strings, as written. `null` for an empty text. */
  readonly value: unknown
  readonly remarks: string[]
}

/** The `yaml` library needs up to a second and 250 MB for so many hostile characters; real cards have at most 17,000. */
const maxCharacters = 200_000
const maxDepth = 100
/** Values that aliases and merge keys may repeat, all told. */
const maxRepeated = 10_000

/** Tags of YAML itself; they change nothing, as values keep their text. */
const ownTags = /^Unresolved tag: tag:yaml\.org,2002:(str|int|float|bool|null|map|seq|timestamp|binary|omap|set|pairs)$/

/**
 * Reads the first YAML document of `text`.
 * Throws `InputError` (line and column from 1, in the whole file) where the text is no YAML, repeats a key, nests deeper
 * than 100 levels, is longer than 200,000 characters, or multiplies itself by aliases.
 */
export function yamlFields(text: string, path: string, shift: YamlShift): YamlFields {
  if (text.length > maxCharacters) {
    throw new InputError('too-large', `the YAML has ${text.length} characters; at most ${maxCharacters} are read`, {
      path,
      hint: 'Model cards and configurations have a few thousand. Is this a data file?',
    })
  }
  const document = parsed(text, path)
  const errors = document.errors.filter(error => error.code !== 'MULTIPLE_DOCS')
  if (errors.length > 0) throw unreadableYaml(errors, text, path, shift.line)
  const walk: Walk = {text, path, shift, fields: [], anchors: new Map(), inAlias: 0, repeated: 0}
  const value = document.contents === null ? null : visit(document.contents, '', 0, walk)
  const remarks = ignoredTags(document.warnings.map(warning => warning.message))
  if (document.errors.length > 0) remarks.push('holds more than one YAML document; only the first is read')
  return {fields: walk.fields, value, remarks}
}

function parsed(text: string, path: string): ReturnType<typeof parseDocument> {
  try {
    return parseDocument(text, {
      schema: 'failsafe', // no guessing of numbers and dates
      uniqueKeys: false, // the library compares every key with every other; `entries` looks them up
      prettyErrors: false,
    })
  } catch (cause) {
    // Its parser calls itself for each of thousands of keys in one line: “a: a: a: …”.
    if (!(cause instanceof RangeError)) throw cause
    throw new InputError('too-deep', 'nested too deeply to be read', {
      path,
      hint: 'Is this a model card or a configuration?',
      cause,
    })
  }
}

function ignoredTags(warnings: readonly string[]): string[] {
  const foreign = warnings.filter(message => message.startsWith('Unresolved tag: ') && !ownTags.test(message))
  const tags = [...new Set(foreign.map(message => message.slice('Unresolved tag: '.length)))]
  if (tags.length === 0) return []
  return [`YAML tags were ignored: ${tags.slice(0, 3).join(', ')}${tags.length > 3 ? ' and others' : ''}`]
}

interface Walk {
  readonly text: string
  readonly path: string
  readonly shift: YamlShift
  readonly fields: Field[]
  /** Nodes that are complete, by anchor; an alias inside its own node finds nothing. */
  readonly anchors: Map<string, Node>
  /** How many aliases the walk is inside of. */
  inAlias: number
  repeated: number
}

function visit(node: Node, pointer: string, depth: number, walk: Walk): unknown {
  if (depth > maxDepth)
    throw failure(walk, node, 'too-deep', `nested deeper than ${maxDepth} levels`, 'Model cards have about ten.')
  if (isAlias(node)) return visitAlias(node, pointer, depth, walk)
  if (walk.inAlias > 0) countRepeated(walk, node)
  const value = isMap(node)
    ? visitMap(node as YAMLMap<Node, Node | null>, pointer, depth, walk)
    : isSeq(node)
      ? visitAll(node.items as Node[], pointer, depth, walk)
      : scalar(node as Scalar)
  const isEmpty = pointer !== '' && (isMap(node) || isSeq(node)) && node.items.length === 0
  if (isScalar(node) || isEmpty) walk.fields.push(field(value as FieldValue, pointer, node, walk))
  if ('anchor' in node && typeof node.anchor === 'string') walk.anchors.set(node.anchor, node)
  return value
}

function visitAlias(alias: Alias, pointer: string, depth: number, walk: Walk): unknown {
  walk.inAlias++
  const value = visit(target(alias, walk), pointer, depth, walk)
  walk.inAlias--
  return value
}

function visitAll(items: readonly Node[], pointer: string, depth: number, walk: Walk): unknown[] {
  return items.map((item, index) => visit(item, `${pointer}/${index}`, depth + 1, walk))
}

/** Own properties are defined, not assigned, so that a key `__proto__` is a key like others. */
function visitMap(map: YAMLMap<Node, Node | null>, pointer: string, depth: number, walk: Walk): Record<string, unknown> {
  const values: [string, unknown][] = []
  for (const [key, pair] of entries(map, walk)) {
    const child = `${pointer}/${escapePointer(key)}`
    const value = pair.value
    if (value === null) walk.fields.push(field(null, child, pair.key, walk))
    values.push([key, value === null ? null : visit(value, child, depth + 1, walk)])
  }
  return Object.fromEntries(values)
}

/** The pairs of a mapping by key, and after them those that `<<` merges in. */
function entries(map: YAMLMap<Node, Node | null>, walk: Walk): ReadonlyMap<string, Pair<Node, Node | null>> {
  const own = new Map<string, Pair<Node, Node | null>>()
  const merged: Node[] = []
  for (const pair of map.items) {
    const key = keyOf(pair.key, walk)
    if (key === '<<' && pair.value !== null && isMergeable(pair.value)) {
      merged.push(...(isSeq(pair.value) ? (pair.value.items as Node[]) : [pair.value]))
    } else if (own.has(key)) {
      const first = own.get(key)?.key.range?.[0] ?? 0
      const line = lineColumn(walk.text, first).line + walk.shift.line
      throw failure(
        walk,
        pair.key,
        'duplicate-key',
        `the key “${key.slice(0, 60)}” stands here a second time (first in line ${line})`,
        'Keep one of the two.',
      )
    } else own.set(key, pair)
  }
  for (const node of merged) {
    countRepeated(walk, node)
    const source = isAlias(node) ? target(node, walk) : node
    if (!isMap(source))
      throw failure(
        walk,
        node,
        'broken-yaml',
        '“<<” merges something that is not a mapping',
        'Name a mapping after it: “<<: *anchor”.',
      )
    for (const [key, pair] of entries(source as YAMLMap<Node, Node | null>, walk)) if (!own.has(key)) own.set(key, pair)
  }
  return own
}

function isMergeable(node: Node): boolean {
  return isAlias(node) || isMap(node) || isSeq(node)
}

function keyOf(key: Node | null, walk: Walk): string {
  if (key === null) return ''
  const node = isAlias(key) ? target(key, walk) : key
  if (isScalar(node)) return node.source ?? String(node.value)
  throw failure(
    walk,
    key,
    'broken-yaml',
    'a list or mapping is used as a key',
    'Put quotes around text that begins with a bracket, such as "{{ name }}".',
  )
}

function target(alias: Alias, walk: Walk): Node {
  const node = walk.anchors.get(alias.source)
  if (node === undefined)
    throw failure(
      walk,
      alias,
      'broken-yaml',
      `the alias “*${alias.source.slice(0, 60)}” refers to nothing before it`,
      'Name the value “&…” where it stands first, or put quotes around the text.',
    )
  return node
}

function scalar(node: Scalar): string | boolean | null {
  const text = node.source ?? String(node.value)
  if (node.type !== 'PLAIN' || node.tag !== undefined) return text
  if (/^(|~|null|Null|NULL)$/.test(text)) return null
  if (/^(true|True|TRUE)$/.test(text)) return true
  return /^(false|False|FALSE)$/.test(text) ? false : text
}

function field(value: FieldValue, pointer: string, node: Node, walk: Walk): Field {
  const [start, end] = node.range ?? [0, 0]
  const length = walk.text.slice(start, end).trimEnd().length
  const from = start + walk.shift.offset
  return {pointer, value, file: walk.shift.file, site: {kind: 'range', start: from, end: from + length}}
}

/** RFC 6901. */
function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function countRepeated(walk: Walk, node: Node): void {
  if (++walk.repeated > maxRepeated)
    throw failure(walk, node, 'too-many-aliases', `aliases repeat more than ${maxRepeated} values`, 'Write the values out.')
}

function failure(walk: Walk, node: Node, code: string, message: string, hint?: string): InputError {
  const {line, column} = lineColumn(walk.text, node.range?.[0] ?? 0)
  return new InputError(code, message, {
    path: walk.path,
    line: line + walk.shift.line,
    column,
    ...(hint === undefined ? {} : {hint}),
  })
}
