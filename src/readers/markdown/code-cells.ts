/** What a cell of R Markdown or Quarto says about itself: captions of its figures and tables, and the files it reads in. */
import type {Span} from '../../model/document.ts'

export interface CellOptions {
  /** With the marks `#|` of continued lines in `cuts`. */
  readonly captions: readonly (Span & {readonly cuts: readonly Span[]})[]
  /** Paths of child documents, as written. */
  readonly children: readonly string[]
}

/** `infoStart`: offset of the `{` after the fence; `body`: offset of the first line of the code. */
export function captionsOf(text: string, infoStart: number, body: number): CellOptions {
  const captions: (Span & {readonly cuts: readonly Span[]})[] = []
  const children: string[] = []
  const inHead =
    /\b(fig\.cap|tab\.cap|tbl\.cap|child)\s*=\s*(?:c\()?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')((?:\s*,\s*(?:"[^"]*"|'[^']*'))*)/g
  for (const match of text.slice(infoStart, body).matchAll(inHead)) {
    const value = match[2] as string
    const start = infoStart + match.index + match[0].length - (match[3] as string).length - value.length
    if (match[1] !== 'child') captions.push({start: start + 1, end: start + value.length - 1, cuts: []})
    else children.push(...`${value}${match[3]}`.split(',').map(unquoted))
  }
  for (const option of cellComments(text, body)) {
    const value = text.slice(option.start, option.end)
    if (option.key === 'child') children.push(...value.replace(/[[\]]/g, '').split(',').map(unquoted))
    else if (/^(?:fig|tbl|lst)-cap$|^(?:fig|tab|tbl)\.cap$/.test(option.key) && !/^!(?:expr|r)\b/.test(value))
      captions.push(trimmed(text, option))
  }
  return {captions, children}
}

interface Comment extends Span {
  readonly key: string
  readonly cuts: readonly Span[]
}

/** The lines `#| key: value` at the top of a cell; a value may go on in indented lines. */
function cellComments(text: string, body: number): readonly Comment[] {
  const found: {key: string; start: number; end: number; cuts: Span[]}[] = []
  const line = /(?:#\||\/\/\||%%\|)([ \t]*)(?:([\w.-]+)[ \t]*:[ \t]*)?([^\r\n]*)\r?(?:\n|$)/y
  line.lastIndex = body
  for (let match = line.exec(text); match !== null && match[0] !== ''; match = line.exec(text)) {
    const end = match.index + match[0].trimEnd().length
    const start = end - (match[3] as string).trimEnd().length
    const last = found.at(-1)
    const isContinued = (match[1] as string).length > 1 && last !== undefined
    if (isContinued) {
      const from = match[2] === undefined ? start : match.index + match[0].indexOf(match[2])
      last.cuts.push({start: last.end, end: from - 1})
      last.end = end
    } else if (match[2] !== undefined) found.push({key: match[2], start, end, cuts: []})
  }
  return found
}

/** Without quotes, and without the sign of a block scalar. */
function trimmed(text: string, option: Comment): Span & {readonly cuts: readonly Span[]} {
  const sign = /^(?:[|>][+-]?(?=\s|$)|["'])/.exec(text.slice(option.start, option.end))?.[0] ?? ''
  const isQuoted = (sign === '"' || sign === "'") && text[option.end - 1] === sign
  return {start: option.start + sign.length, end: option.end - (isQuoted ? 1 : 0), cuts: option.cuts}
}

function unquoted(value: string): string {
  return value.trim().replace(/^["']|["']$/g, '')
}
