/** What a fence opens: code, or a directive of MyST, Quarto or Pandoc whose content is text. */
import type {BlockKind, Span} from '../../model/document.ts'
import {captionsOf} from './code-cells.ts'
import type {Include} from './hidden.ts'

/** A stretch that is taken out of the text and read on its own, in its place. */
export interface Aside extends Span {
  /** `part` is the line of MyST that opens a part, such as `+++ {"part": "acknowledgements"}`. */
  readonly kind: Extract<BlockKind, 'paragraph' | 'caption'> | 'table' | 'part'
  /** Parts of it that are not read. */
  readonly cuts?: readonly Span[]
}

export interface Opened {
  readonly mark: string
  readonly length: number
  /** Offset of its line, of its first character, and of its content. */
  readonly start: number
  readonly first: number
  readonly body: number
  /**
   * `caption-last`: the last paragraph is the caption, as in figure divisions of Quarto;
   * `rows`: a list that is a table.
   */
  readonly holds: 'code' | 'text' | 'captions' | 'caption-last' | 'rows'
  readonly asides: readonly Aside[]
  readonly includes: readonly Include[]
}

export interface FenceLine {
  readonly line: number
  readonly first: number
  readonly body: number
  readonly marks: string
  /** What stands after the marks. */
  readonly info: string
}

export function directive(text: string, fence: FenceLine): Opened {
  const mark = fence.marks.charAt(0)
  const opened = {mark, length: fence.marks.length, start: fence.line, first: fence.first}
  const infoStart = text.indexOf(fence.info, fence.first + fence.marks.length)
  const named = /^\{([a-z][\w:-]*)\}[ \t]*/i.exec(fence.info)
  const name = named?.[1]?.toLowerCase() ?? ''
  if (named === null || !(mark === ':' || textual.has(name))) {
    return {...opened, body: fence.body, ...(mark === ':' ? division(fence.info, infoStart) : code(text, fence, infoStart))}
  }
  const argument = {start: infoStart + named[0].length, end: infoStart + fence.info.trimEnd().length}
  const options = optionsAfter(text, fence.body)
  const common = {...opened, body: options.end, includes: []}
  if (name === 'include') {
    return {...common, holds: 'code', asides: [], includes: [{at: fence.line, path: text.slice(argument.start, argument.end)}]}
  }
  if (codelike.has(name)) return {...common, holds: 'code', asides: []}
  const isFigure = figures.has(name)
  const title: Aside[] =
    argument.start >= argument.end || isFigure ? [] : [{...argument, kind: name.endsWith('table') ? 'caption' : 'paragraph'}]
  const holds = isFigure ? 'captions' : name === 'list-table' ? 'rows' : 'text'
  return {...common, holds, asides: [...title, ...options.captions]}
}

const figures: ReadonlySet<string> = new Set(['figure', 'image', 'subfigure', 'carousel', 'video', 'iframe'])

/** Directives of MyST whose content is text; all others in code fences are code. */
const textual: ReadonlySet<string> = new Set([
  ...figures,
  ...'note tip warning caution important hint danger attention error seealso admonition topic sidebar margin aside'.split(' '),
  ...'table list-table epigraph quote pull-quote dropdown details card grid tab-set tab-item exercise solution'.split(' '),
  ...'abstract glossary include div prf:theorem prf:lemma prf:definition prf:remark prf:example prf:algorithm'.split(' '),
])

const codelike: ReadonlySet<string> = new Set(
  'code code-cell code-block math mermaid raw eval-rst toctree bibliography'.split(' '),
)

interface Content {
  readonly holds: Opened['holds']
  readonly asides: readonly Aside[]
  readonly includes: readonly Include[]
}

/** `::: {#fig-cells .wide}`, `::: warning`, `::: {.callout-note title="…"}`. */
function division(info: string, infoStart: number): Content {
  const titled = /\b(title|fig-cap|tbl-cap)="([^"]+)"/.exec(info)
  const asides: Aside[] = []
  if (titled !== null) {
    const end = infoStart + titled.index + titled[0].length - 1
    asides.push({start: end - (titled[2] as string).length, end, kind: titled[1] === 'title' ? 'paragraph' : 'caption'})
  }
  return {holds: /^\{#(fig|tbl)-/.test(info) ? 'caption-last' : 'text', asides, includes: []}
}

function code(text: string, fence: FenceLine, infoStart: number): Content {
  if (!fence.info.startsWith('{')) return {holds: 'code', asides: [], includes: []}
  const {captions, children} = captionsOf(text, infoStart, fence.body)
  return {
    holds: 'code',
    asides: captions.map(caption => ({...caption, kind: 'caption'})),
    includes: children.map(path => ({at: fence.line, path})),
  }
}

/** The lines `:key: value` or the YAML between two lines `---` below the opening of a MyST directive. */
function optionsAfter(text: string, body: number): {readonly end: number; readonly captions: readonly Aside[]} {
  const captions: Aside[] = []
  const line = /[ \t]*:([\w-]+):[ \t]*([^\n\r]*)\r?(?:\n|$)/y
  let end = body
  line.lastIndex = end
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    const span = valueSpan(text, match)
    if (/^(?:alt|caption|title)$/.test(match[1] as string) && span.end > span.start) captions.push({...span, kind: 'caption'})
    end = line.lastIndex
  }
  const yaml = /---[ \t]*\r?\n[^\n]*\n(?:[^\n]*\n){0,40}?---[ \t]*\r?(?:\n|$)/y
  yaml.lastIndex = end
  return {end: yaml.exec(text) === null ? end : yaml.lastIndex, captions}
}

function valueSpan(text: string, match: RegExpExecArray): Span {
  const value = match[2] as string
  const start = text.indexOf(value, match.index + (match[1] as string).length + 2)
  return {start, end: start + value.trimEnd().length}
}
