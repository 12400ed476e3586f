/** One rule file: YAML → plain data, and a way back to line and column. */
import {isAlias, isNode, isPair, isScalar, LineCounter, parseDocument, visit} from 'yaml'
import type {RuleMistake} from '../model/errors.ts'
import {suggest} from './suggest.ts'

/** A rule file as it lies on disk. `path` is relative to the rules folder, with forward slashes: `items/code/code-licence.yaml`. */
export interface RuleText {
  readonly path: string
  readonly text: string
}

export type RuleFileKind =
  | 'rule'
  | 'pitfall'
  | 'fact'
  | 'lexicon'
  | 'identifiers'
  | 'qualifiers'
  | 'sections'
  | 'profile'
  | 'metrics'

/** A parsed rule file. */
export interface ParsedFile {
  readonly path: string
  readonly kind: RuleFileKind
  readonly value: unknown
  /** A mistake at the value that `steps` lead to (or at the nearest thing above it). */
  mistake(message: string, steps: readonly (string | number)[], offset?: number): RuleMistake
}

/** Parses one file; YAML errors, anchors and aliases are mistakes. Files that belong to no kind are mistakes too: they would never be asked. */
export function parseRuleFile({path, text}: RuleText): {file: ParsedFile | undefined; mistakes: readonly RuleMistake[]} {
  const kind = kindOf(path)
  if (kind === undefined) return {file: undefined, mistakes: isOther(path) ? [] : [misplaced(path)]}
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, prettyErrors: false})
  const mistakeAt = (message: string, offset: number): RuleMistake => {
    const {line, col} = counter.linePos(offset)
    return {file: path, line: Math.max(1, line), column: Math.max(1, col), message}
  }
  const tooDeep = document.errors.find(({code}) => code === 'RESOURCE_EXHAUSTION')
  if (tooDeep !== undefined) return {file: undefined, mistakes: [mistakeAt('nested too deeply to be read', tooDeep.pos[0])]}
  const mistakes = document.errors.map(error => mistakeAt(error.message, error.pos[0]))
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
        mistakes.push(mistakeAt('anchors and aliases are not allowed in rule files', node.range?.[0] ?? 0))
      }
    },
  })
  if (mistakes.length > 0) return {file: undefined, mistakes}
  return {
    file: {
      path,
      kind,
      value: document.toJS() as unknown,
      mistake(message, steps, offset = 0) {
        return mistakeAt(message, offsetOf(document.contents, steps) + offset)
      },
    },
    mistakes,
  }
}

function kindOf(path: string): RuleFileKind | undefined {
  if (!/\.ya?ml$/.test(path)) return undefined
  const folder = folders[path.split('/')[0] as keyof typeof folders]
  if (folder !== undefined && path.includes('/')) return folder
  return singles[path as keyof typeof singles]
}

const folders = {items: 'rule', pitfalls: 'pitfall', facts: 'fact', lexicons: 'lexicon', profiles: 'profile'} as const
const singles = {
  'identifiers.yaml': 'identifiers',
  'qualifiers.yaml': 'qualifiers',
  'sections.yaml': 'sections',
  'metrics.yaml': 'metrics',
} as const

/** What lies beside the rules and is none: hidden folders, and what only people can check. */
function isOther(path: string): boolean {
  return path === 'left-to-people.yaml' || path.split('/').some(step => step.startsWith('.'))
}

function misplaced(path: string): RuleMistake {
  const [first = ''] = path.split('/')
  const near = path.includes('/') ? suggest(first, Object.keys(folders)) : suggest(path, Object.keys(singles))
  const places = [...Object.keys(folders).map(name => `${name}/`), ...Object.keys(singles)].join(', ')
  return {file: path, line: 1, column: 1, message: `stands where no rule is looked for: expected ${places}${near}`}
}

/** Offset of the value at `steps`; of its key where the value has none. A quoted scalar begins behind its quote. */
function offsetOf(root: unknown, steps: readonly (string | number)[]): number {
  let node: unknown = root
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0
  for (const step of steps) {
    const items: readonly unknown[] = isNode(node) && 'items' in node ? (node.items as readonly unknown[]) : []
    const next =
      typeof step === 'number'
        ? items[step]
        : items.find(item => isPair(item) && isScalar(item.key) && String(item.key.value) === step)
    if (next === undefined) return offset
    node = isPair(next) ? next.value : next
    const anchor = isPair(next) && isNode(next.key) && !isScalar(node) ? next.key : node
    if (isNode(anchor)) offset = anchor.range?.[0] ?? offset
  }
  if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) offset++
  return offset
}
