/** Marks within a line that Markdown itself does not have: formulas, citations, roles, attributes, LaTeX commands, raised letters. */
import type {Span} from '../../model/document.ts'
import {loweredMark, raisedMark} from '../shared/markup-text.ts'
import {texText} from '../shared/tex-text.ts'
import {latexCommand} from './latex-commands.ts'
import {type Mask, nothing, verbatim} from './masks.ts'
import {isRaisedCitation} from './raised.ts'
import {role} from './roles.ts'

interface Walk {
  readonly text: string
  readonly masks: Mask[]
  /** Where the range ends that is looked at, and the paragraph that was looked at last. */
  end: number
  paragraphEnd: number
  /** Lengths of backtick runs that have no partner in this paragraph. */
  readonly lonely: Set<number>
}

/** Adds to `masks` what it finds in the ranges of `text`, which are in order; code spans are passed over. */
export function marks(text: string, ranges: readonly Span[], masks: Mask[]): void {
  const walk: Walk = {text, masks, end: 0, paragraphEnd: 0, lonely: new Set()}
  const sign = /[`$\\{^~]|\[-?@|\[!|https?:\/\//g
  let next = 0
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    let range = ranges[next]
    while (range !== undefined && range.end <= match.index) range = ranges[++next]
    if (range === undefined) return
    if (match.index < range.start) {
      sign.lastIndex = range.start
      continue
    }
    walk.end = range.end
    if (match.index >= walk.paragraphEnd) {
      walk.paragraphEnd = paragraphEnd(text, match.index, range.end)
      walk.lonely.clear()
    }
    const reader = readers[match[0].charAt(0)]
    sign.lastIndex = reader?.(walk, match.index) ?? match.index + match[0].length
  }
}

function paragraphEnd(text: string, from: number, end: number): number {
  const blankLine = /\n[ \t\r]*(?=\n)/g
  blankLine.lastIndex = from
  return Math.min(blankLine.exec(text)?.index ?? end, end)
}

/** Each returns where to go on. */
const readers: Readonly<Record<string, (walk: Walk, at: number) => number>> = {
  '`': codeSpan,
  $: formula,
  '\\': backslash,
  '{': brace,
  '^': raised,
  '~': lowered,
  '[': citation,
  h: address,
}

function codeSpan(walk: Walk, at: number): number {
  const run = runOf(walk.text, at, '`')
  return closingTicks(walk, at, run)?.end ?? at + run
}

/** The run of as many backticks as the one at `at` has, in the same paragraph. */
function closingTicks(walk: Walk, at: number, run: number): {readonly start: number; readonly end: number} | undefined {
  if (walk.lonely.has(run)) return undefined
  const ticks = /`+/g
  ticks.lastIndex = at + run
  for (let match = ticks.exec(walk.text); match !== null && match.index < walk.paragraphEnd; match = ticks.exec(walk.text)) {
    if (match[0].length === run) return {start: match.index, end: ticks.lastIndex}
  }
  walk.lonely.add(run)
  return undefined
}

/** Longest display formula, in characters of plain text, that may carry more than symbols. */
const longestFormula = 80

function formula(walk: Walk, at: number): number {
  const isDisplay = walk.text[at + 1] === '$'
  const pattern = isDisplay
    ? /\$\$([^$]{1,5000}?)\$\$/y
    : /\$(?![\s$])((?:[^$\\\n]|\\[^\n]|\n(?![ \t\r]*\n)){1,1000}?)(?<!\s)\$(?!\d)/y
  pattern.lastIndex = at
  const match = pattern.exec(walk.text)
  if (match === null || pattern.lastIndex > walk.end) return at + (isDisplay ? 2 : 1)
  const plain = texText((match[1] as string).replace(/\\(?:AA|Angstrom|angstrom)\b/g, 'Å'))
  const text = isDisplay && plain.length > longestFormula ? '' : plain
  walk.masks.push({start: at, end: pattern.lastIndex, text, source: undefined})
  return pattern.lastIndex
}

function backslash(walk: Walk, at: number): number {
  const command = latexCommand(walk.text, at)
  if (command === undefined) return at + 2
  walk.masks.push(...command.masks)
  return command.end
}

function brace(walk: Walk, at: number): number {
  const {text, masks} = walk
  const named = /\{([a-z][\w:.-]*)\}(`+)/y
  named.lastIndex = at
  const match = named.exec(text)
  if (match !== null) {
    const ticks = (match[2] as string).length
    const closing = closingTicks(walk, named.lastIndex - ticks, ticks)
    if (closing === undefined) return named.lastIndex
    masks.push(role(text, match[1] as string, {start: at, end: closing.end}, {start: named.lastIndex, end: closing.start}))
    return closing.end
  }
  const attributes = /\{[ \t]*(?:[#.][A-Za-z](?:[^{}\n]|\n(?!\s*\n))*|=[a-z]+|-|[\w:-]+=(?:"[^"\n]*"|[^\s{}"]*)[^{}\n]*)\}/y
  attributes.lastIndex = at
  if (attributes.exec(text) === null || !mayHaveAttributes(text, at)) return at + 1
  const end = attributes.lastIndex
  masks.push(nothing(at, end))
  unwrap(walk, at)
  return end
}

/** Attributes follow what they belong to; `{x=1}` after a blank is prose unless it stands in a heading. */
function mayHaveAttributes(text: string, at: number): boolean {
  if (text[at + 1] === '#' || text[at + 1] === '.') return true
  const before = text[at - 1] ?? '\n'
  if (')]`$*_"\n'.includes(before)) return true
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  return text[lineStart] === '#' && at - lineStart < 300
}

/** `[text]{.underline}`: the brackets go. */
function unwrap(walk: Walk, at: number): void {
  if (walk.text[at - 1] !== ']') return
  const open = walk.text.slice(Math.max(0, at - 500), at - 1).lastIndexOf('[')
  if (open === -1) return
  const start = Math.max(0, at - 500) + open
  if (walk.text[start - 1] === '!' || walk.text.slice(start, at - 1).includes(']')) return
  walk.masks.push(nothing(start, start + 1), nothing(at - 1, at))
}

/** `10^-3^`, and the note `^[text]` in its place. */
function raised(walk: Walk, at: number): number {
  const {text, masks} = walk
  if (text[at + 1] === '[') {
    const end = text.slice(at, at + 2000).indexOf(']')
    if (end === -1 || end + at > walk.paragraphEnd) return at + 1
    masks.push(
      {start: at, end: at + 2, text: ' (', source: undefined},
      {start: at + end, end: at + end + 1, text: ')', source: undefined},
    )
    return at + 2
  }
  const pattern = /\^([^\s^]{1,40})\^/y
  pattern.lastIndex = at
  const content = pattern.exec(text)?.[1]
  if (content === undefined) return at + 1
  const before = text.slice(Math.max(0, at - 20), at)
  const shown = isRaisedCitation(content, before)
    ? `[${content}]`
    : `${raisedMark(content, before.slice(-1))}${unescaped(content)}`
  masks.push({start: at, end: pattern.lastIndex, text: shown, source: undefined})
  return pattern.lastIndex
}

/** `H~2~O`; struck-out text goes. */
function lowered(walk: Walk, at: number): number {
  const {text, masks} = walk
  const pattern = text[at + 1] === '~' ? /~~(?![\s~])[^\n]{1,500}?~~/y : /(?<=[\p{L}\p{N})\]*_])~([\w.,+\\−-]{1,20})~/uy
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (match === null) return at + runOf(text, at, '~')
  const content = match[1] ?? ''
  masks.push({start: at, end: pattern.lastIndex, text: `${loweredMark(content)}${unescaped(content)}`, source: undefined})
  return pattern.lastIndex
}

/** A citation, whose keys may hold underscores and asterisks that are no emphasis; or the sign of a note, `[!WARNING]`. */
function citation(walk: Walk, at: number): number {
  const note = /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/iy
  note.lastIndex = at
  if (note.exec(walk.text) !== null) walk.masks.push(nothing(at, note.lastIndex))
  if (walk.text[at + 1] === '!') return Math.max(note.lastIndex, at + 2)
  const pattern = /\[-?@[^[\]\n]{1,500}\](?![([:])/y
  pattern.lastIndex = at
  if (pattern.exec(walk.text) === null) return at + 2
  walk.masks.push(verbatim(walk.text, at, pattern.lastIndex))
  return pattern.lastIndex
}

/** A bare address whose underscores and tildes are no markup. */
function address(walk: Walk, at: number): number {
  const pattern = /https?:\/\/[^\s<>"`\])]+/y
  pattern.lastIndex = at
  const length = (pattern.exec(walk.text)?.[0] ?? 'http').replace(/[*_.,;:!?]+$/, '').length
  const isBare = !'<('.includes(walk.text[at - 1] ?? ' ') || (walk.text[at - 1] === '(' && walk.text[at - 2] !== ']')
  const found = walk.text.slice(at, at + length)
  if (isBare && /[_*~^$\\{]/.test(found)) walk.masks.push(verbatim(walk.text, at, at + length))
  return at + length
}

function unescaped(content: string): string {
  return content.replace(/\\(?=[^\w\s])/g, '')
}

function runOf(text: string, at: number, sign: string): number {
  let end = at
  while (text[end] === sign) end++
  return end - at
}
