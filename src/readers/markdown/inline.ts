/** What stands within a paragraph → running text. */
import type {Html, Image, ImageReference, Link, LinkReference, Parent, PhrasingContent} from 'mdast'
import type {Span} from '../../model/document.ts'
import {loweredMark, raisedMark, targetAfter} from '../shared/markup-text.ts'
import {type RunText, runText} from '../shared/run-text.ts'
import {literal} from './literal.ts'
import {spanOf, type Tree} from './page.ts'
import {isRaisedCitation} from './raised.ts'
import {attribute, isHtmlElement, type Tag, tagAt} from './tags.ts'

/** What was met on the way and comes after the paragraph. */
export interface Line {
  readonly tree: Tree
  readonly out: RunText
  readonly images: (Link | LinkReference | Image | ImageReference | Html)[]
  /** Identifiers of footnotes. */
  readonly notes: string[]
}

/** Adds the text of `nodes` to `line.out`. */
export function addInline(line: Line, nodes: readonly PhrasingContent[]): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as PhrasingContent
    if (node.type !== 'html') addNode(line, node)
    else index = addHtml(line, nodes, index, node)
  }
}

/** The text of `nodes` alone, for decisions about it. */
export function plainText(tree: Tree, nodes: readonly PhrasingContent[]): string {
  const out = runText()
  addInline({tree, out, images: [], notes: []}, nodes)
  return out.text()
}

function addNode(line: Line, node: Exclude<PhrasingContent, Html>): void {
  const {tree, out} = line
  switch (node.type) {
    case 'text':
      literal(tree.page, spanOf(tree, node), out)
      break
    case 'inlineCode':
      addCode(line, spanOf(tree, node))
      break
    case 'break':
      out.add(' ', undefined)
      break
    case 'link':
    case 'linkReference':
      if (isImage(tree, node)) line.images.push(node)
      else addLink(line, node)
      break
    case 'image':
    case 'imageReference':
      line.images.push(node)
      break
    case 'footnoteReference':
      line.notes.push(node.identifier)
      break
    default:
      addInline(line, (node as Parent).children as PhrasingContent[])
  }
}

/**
 * Without the backticks; formulas and the like are not looked for in code.
 * What R or Python would put in (`` `r nrow(cells)` ``) is not known.
 */
function addCode(line: Line, span: Span): void {
  const {text} = line.tree.page
  let {start, end} = span
  while (start < end && text[start] === '`' && text[end - 1] === '`') {
    start++
    end--
  }
  if (/^(?:r|\{(?:r|python|julia)\}) /.test(text.slice(start, end))) line.out.add('…', undefined)
  else line.out.add(text.slice(start, end), start)
}

/** Images come as links, see `bones.ts`. */
function isImage(tree: Tree, node: Link | LinkReference): boolean {
  const {start} = spanOf(tree, node)
  return tree.page.masked[start - 1] === '!' && tree.page.masked[start - 2] !== '\\'
}

function addLink(line: Line, node: Link | LinkReference): void {
  const {tree, out} = line
  const span = spanOf(tree, node)
  if (tree.page.text[span.start] === '<') {
    out.add(tree.page.text.slice(span.start + 1, span.end - 1), span.start + 1)
    return
  }
  const from = out.text().length
  for (const child of node.children) {
    if (child.type === 'image' || child.type === 'imageReference') out.add(` ${child.alt ?? ''} `, undefined)
    else addInline(line, [child])
  }
  const target = targetOf(tree, node)
  if (target !== undefined) addTarget(tree, out, out.text().slice(from), target)
}

/** Adds the address at `target`, unless the text of the link already is that address. */
function addTarget(tree: Tree, out: RunText, visible: string, target: Span): void {
  const address = runText()
  literal(tree.page, target, address)
  if (targetAfter(visible, address.text()) === '') return
  out.add(' <', undefined)
  literal(tree.page, target, out)
  out.add('>', undefined)
}

/** Where the address of a link or image stands. */
function targetOf(tree: Tree, node: Link | LinkReference): Span | undefined {
  const {text} = tree.page
  if (node.type === 'link') {
    const span = spanOf(tree, node)
    const last = node.children.at(-1)
    const from = last === undefined ? span.start + 1 : spanOf(tree, last).end
    return addressIn(text, text.indexOf('](', from) + 2, span.end - 1)
  }
  const definition = tree.definitions.get(node.identifier)
  if (definition === undefined) return undefined
  const span = spanOf(tree, definition)
  return addressIn(text, text.indexOf(']:', span.start) + 2, span.end)
}

/** Where the title of a link or image stands: `(a.png "Title")`. */
export function titleOf(tree: Tree, node: Link | LinkReference): Span | undefined {
  const target = targetOf(tree, node)
  if (node.type !== 'link' || target === undefined) return undefined
  const rest = tree.page.text.slice(target.end, spanOf(tree, node).end)
  const match = /^>?\s+(["'(])([\s\S]*?)["')]\s*\)$/.exec(rest)
  if (match === null) return undefined
  const start = target.end + rest.indexOf(match[1] as string) + 1
  return {start, end: start + (match[2] as string).length}
}

function addressIn(text: string, from: number, end: number): Span | undefined {
  const pattern = /\s*(?:<([^<>\n]*)>|(\S+))/y
  pattern.lastIndex = from
  const match = pattern.exec(text)
  const address = match?.[1] ?? match?.[2]
  if (match === null || address === undefined || from > end) return undefined
  const start = match.index + match[0].indexOf(address)
  return {start, end: Math.min(start + address.length, end)}
}

/** How many nodes a pair of tags may enclose; more make none. */
const mostEnclosed = 200

/** Reads an HTML tag and, where its pair belongs together, all up to its end; returns the index of the last node read. */
function addHtml(line: Line, nodes: readonly PhrasingContent[], index: number, node: Html): number {
  const {tree, out} = line
  const tag = tagAt(node.value, 0)
  if (tag?.name === 'img') line.images.push(node)
  if (tag === undefined || tag.isClosing || !paired.has(tag.name)) {
    if (tag !== undefined && parting.has(tag.name)) out.add(' ', undefined)
    else if (tag !== undefined && isNote(tag)) literal(tree.page, spanOf(tree, node), out)
    return index
  }
  const close = closingAfter(nodes, index, tag.name)
  if (close === undefined) return index
  const inner = nodes.slice(index + 1, close)
  if (tag.name === 'a') addAnchor(line, inner, attribute(tagAt(tree.page.text, spanOf(tree, node).start) ?? tag, 'href'))
  else if (inner.some(other => other.type !== 'text')) addInline(line, inner)
  else addShifted(line, inner, tag.name === 'sup')
  return close
}

function isNote({name, attributes}: Tag): boolean {
  return name !== '' && !isHtmlElement(name) && /\s\w/.test(attributes) && !attributes.includes('=')
}

/** The index of the closing tag; another opening of the same kind before it means that the first one was left open. */
function closingAfter(nodes: readonly PhrasingContent[], index: number, name: string): number | undefined {
  const last = Math.min(nodes.length, index + mostEnclosed)
  for (let at = index + 1; at < last; at++) {
    const node = nodes[at] as PhrasingContent
    if (node.type !== 'html') continue
    const tag = tagAt(node.value, 0)
    if (tag?.name === name) return tag.isClosing ? at : undefined
  }
  return undefined
}

function addAnchor(line: Line, inner: readonly PhrasingContent[], target: string): void {
  const from = line.out.text().length
  addInline(line, inner)
  line.out.add(targetAfter(line.out.text().slice(from), target), undefined)
}

/** Raised or lowered letters. */
function addShifted(line: Line, inner: readonly PhrasingContent[], isRaised: boolean): void {
  const text = plainText(line.tree, inner)
  const before = line.out.text().slice(-20)
  const isCitation = isRaised && isRaisedCitation(text, before)
  line.out.add(isCitation ? '[' : isRaised ? raisedMark(text, before.slice(-1)) : loweredMark(text), undefined)
  addInline(line, inner)
  if (isCitation) line.out.add(']', undefined)
}

const paired: ReadonlySet<string> = new Set(['a', 'sup', 'sub'])

/** Between these, words do not touch. */
const parting: ReadonlySet<string> = new Set(['br', 'p', 'div', 'td', 'th', 'tr', 'li', 'hr', 'center'])
