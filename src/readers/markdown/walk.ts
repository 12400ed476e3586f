/** Syntax tree → blocks, in one walk. */
import type {
  BlockContent,
  Code,
  DefinitionContent,
  FootnoteDefinition,
  Heading,
  Html,
  Link,
  LinkReference,
  List,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast'
import type {BlockKind, Span} from '../../model/document.ts'
import {runText} from '../shared/run-text.ts'
import {addBlock, addHeadingBlock, addParagraphBlock, isInFigure} from './blocks.ts'
import {addHtml, addImage} from './html.ts'
import {addInline, type Line, titleOf} from './inline.ts'
import {labelOf} from './labels.ts'
import {literal} from './literal.ts'
import {spanOf, type Tree} from './page.ts'
import {attribute, tagAt} from './tags.ts'
import {treeOf} from './tree.ts'

type Flow = RootContent | BlockContent | DefinitionContent

/** Adds the blocks of one node; `kind` is what paragraphs in it are. */
export function addFlow(tree: Tree, node: Flow, kind: BlockKind = 'paragraph'): void {
  switch (node.type) {
    case 'paragraph':
      addParagraph(tree, node, kind)
      break
    case 'heading':
      addHeading(tree, node)
      break
    case 'list':
      addList(tree, node)
      break
    case 'blockquote':
      for (const child of node.children) addFlow(tree, child, kind)
      break
    case 'code':
      addCode(tree, node)
      break
    case 'html':
      addHtml(tree.page, spanOf(tree, node))
      break
    case 'footnoteDefinition':
      addFootnote(tree, node)
      break
    default:
  }
}

function addHeading(tree: Tree, node: Heading): void {
  const line = newLine(tree)
  addInline(line, node.children)
  addHeadingBlock(tree.page, line.out, spanOf(tree, node), node.depth)
  addRest(line)
}

function addParagraph(tree: Tree, node: Paragraph, kind: BlockKind): void {
  const {page} = tree
  const span = spanOf(tree, node)
  const mayHaveLabel = kind === 'paragraph' && page.enclosing === undefined && !isInFigure(page, span.start)
  if (mayHaveLabel && addLabelled(tree, node, span)) return
  const line = newLine(tree)
  addInline(line, node.children)
  if (kind !== 'paragraph') addBlock(page, kind, line.out, span)
  else if (isLegend(line, node)) addBlock(page, 'caption', line.out, span)
  else addParagraphBlock(page, line.out, span)
  addRest(line)
}

/** Text below an image with attributes is its legend: `![Overview](a.png){#fig:a} The parts of the system.` */
function isLegend(line: Line, node: Paragraph): boolean {
  const [image] = line.images
  if (image === undefined || image !== node.children.find(child => child.type !== 'text' || child.value.trim() !== ''))
    return false
  const {page} = line.tree
  return /^\s*\{#fig/.test(page.text.slice(spanOf(line.tree, image).end, spanOf(line.tree, image).end + 200))
}

/** A bold line is a heading; so are bold words before a text, as in “**Data availability.** The images …”. */
function addLabelled(tree: Tree, node: Paragraph, span: Span): boolean {
  const label = labelOf(tree, node)
  if (label === undefined) return false
  const title = newLine(tree)
  addInline(title, label.title)
  const first = spanOf(tree, label.title[0] as PhrasingContent)
  const last = spanOf(tree, label.title.at(-1) as PhrasingContent)
  addBlock(tree.page, 'heading', title.out, {start: first.start, end: last.end}, tree.page.depth + 1, label.text)
  if (label.rest.length > 0) {
    const line = newLine(tree)
    line.images.push(...title.images)
    line.notes.push(...title.notes)
    addAfterStop(line, label.rest)
    addBlock(tree.page, 'paragraph', line.out, {start: last.end, end: span.end})
    addRest(line)
  } else addRest(title)
  return true
}

/** The stop of a label that stands behind its bold words belongs to neither heading nor text. */
function addAfterStop(line: Line, nodes: readonly PhrasingContent[]): void {
  const [first] = nodes
  if (first?.type === 'text') {
    const span = spanOf(line.tree, first)
    const hasStop = '.:'.includes(line.tree.page.masked.charAt(span.start))
    literal(line.tree.page, {start: span.start + (hasStop ? 1 : 0), end: span.end}, line.out)
  }
  addInline(line, first?.type === 'text' ? nodes.slice(1) : nodes)
}

function addList(tree: Tree, list: List): void {
  const {start} = spanOf(tree, list)
  if (tree.page.rows.some(span => start >= span.start && start < span.end)) addListTable(tree, list)
  else for (const child of list.children.flatMap(item => item.children)) addFlow(tree, child, 'item')
}

/** The `list-table` of MyST: each item is a row and holds the list of its cells. */
function addListTable(tree: Tree, list: List): void {
  for (const [row, item] of list.children.entries()) {
    const cells = item.children.filter(child => child.type === 'list').flatMap(child => child.children)
    for (const [column, cell] of cells.entries()) {
      for (const child of cell.children) {
        tree.page.cell = {row, column}
        addFlow(tree, child, 'cell')
      }
    }
  }
  tree.page.cell = undefined
}

function addCode(tree: Tree, node: Code): void {
  const {page} = tree
  const span = spanOf(tree, node)
  const run = runText()
  run.add(page.text.slice(span.start, span.end), span.start)
  addBlock(page, 'code', run, span)
}

function addFootnote(tree: Tree, node: FootnoteDefinition): void {
  if (tree.written.has(node.identifier)) return
  tree.written.add(node.identifier)
  for (const child of node.children) addFlow(tree, child, 'item')
}

/** Captions of the images and the footnotes that a line mentions. */
function addRest(line: Line): void {
  const {tree} = line
  for (const image of line.images) {
    const span = spanOf(tree, image)
    if (image.type === 'link' || image.type === 'linkReference') addCaption(tree, image, span)
    else if (image.type === 'html') addImage(tree.page, altOf(tree, image), span)
    else addDescription(tree, span)
  }
  for (const identifier of line.notes) {
    const note = tree.footnotes.get(identifier)
    if (note !== undefined) addFootnote(tree, note)
  }
}

/** The description of an image with its title, which some write as a legend. */
function addCaption(tree: Tree, image: Link | LinkReference, span: Span): void {
  const line = newLine(tree)
  addInline(line, image.children)
  const title = titleOf(tree, image)
  const words = title === undefined ? '' : tree.page.text.slice(title.start, title.end)
  if (title !== undefined && !line.out.text().includes(words)) {
    line.out.add(' ', undefined)
    literal(tree.page, title, line.out)
  }
  addBlock(tree.page, 'caption', line.out, span)
}

/** The tree has only plain words for the description of an image that holds links; so it is parsed on its own. */
function addDescription(tree: Tree, image: Span): void {
  const {text} = tree.page
  const end = image.start + text.slice(image.start, image.end).search(/\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?$/)
  const part = treeOf(tree.page, {start: image.start + 2, end: Math.max(end, image.start + 2), cuts: []})
  for (const node of part.children) addFlow(part, node, 'caption')
}

function altOf(tree: Tree, node: Html): string {
  const tag = tagAt(tree.page.text, spanOf(tree, node).start)
  return tag === undefined ? '' : attribute(tag, 'alt')
}

function newLine(tree: Tree): Line {
  return {tree, out: runText(), images: [], notes: []}
}
