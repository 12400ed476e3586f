/** A region of a prepared text → blocks. */
import {MOST_BLOCKS} from '../../model/bounds.ts'
import type {Span} from '../../model/document.ts'
import {runText} from '../shared/run-text.ts'
import {addBlock} from './blocks.ts'
import type {Aside} from './directives.ts'
import type {Include} from './hidden.ts'
import {literal} from './literal.ts'
import type {Page} from './page.ts'
import {addPart} from './parts.ts'
import {addPlain, hasMarkup} from './plain-text.ts'
import {addTable} from './table.ts'
import {byStart, type Text} from './text.ts'
import {treeOf} from './tree.ts'
import {addFlow} from './walk.ts'

/** In characters; papers are shorter. Ten megabytes in one piece take the parser a third longer, and half as much memory again. */
const longestPiece = 100_000

/** Adds the blocks of `region` to the page. `onInclude` is called in its place for each file that is to be read there. */
export function addRegion(
  text: Text,
  region: Span & {readonly cuts?: readonly Span[]},
  onInclude: (include: Include) => void = () => {},
): void {
  const pieces = piecesOf(text, region)
  const more = pieces.length === 1 ? [] : definitionsIn(text.page.masked)
  const written = new Set<string>()
  for (const piece of pieces) {
    // Nobody asks for more blocks; the document then says that it was cut.
    if (text.page.blocks.length > MOST_BLOCKS) return
    addPiece(text, {...piece, cuts: region.cuts ?? [], more}, onInclude, written)
  }
}

function piecesOf(text: Text, region: Span): readonly Span[] {
  const pieces: Span[] = []
  let start = region.start
  if (region.end - region.start > longestPiece) {
    for (const at of text.breaks) {
      if (at - start < longestPiece || at >= region.end) continue
      pieces.push({start, end: at})
      start = at
    }
  }
  return [...pieces, {start, end: region.end}]
}

/** Lines that any piece may refer to, up to a bound. */
function definitionsIn(text: string): readonly Span[] {
  const found = [...text.matchAll(/^ {0,3}\[[^\]\n]+\]:[^\n]*/gm)].slice(0, 2000)
  return found.map(({0: line, index}) => ({start: index, end: index + line.length}))
}

type Piece = Span & {readonly cuts: readonly Span[]; readonly more: readonly Span[]}

function addPiece(text: Text, piece: Piece, onInclude: (include: Include) => void, written: Set<string>): void {
  const {page} = text
  const isWithin = (span: Span) => span.start >= piece.start && span.end <= piece.end
  const asides = text.asides.filter(isWithin)
  const plain = text.plain.filter(isWithin)
  const cuts = [...asides, ...plain, ...text.dull.filter(isWithin), ...piece.cuts].toSorted(byStart)
  const tree = {...treeOf(page, {...piece, cuts}), written}
  const waiting = [
    ...asides.map(aside => ({at: aside.start, write: () => addAside(page, aside)})),
    ...plain.map(chunk => ({at: chunk.start, write: () => addPlain(page, chunk)})),
    ...text.includes
      .filter(({at}) => at >= piece.start && at < piece.end)
      .map(include => ({at: include.at, write: () => onInclude(include)})),
  ].toSorted((left, right) => left.at - right.at)
  let next = 0
  const writeUpTo = (offset: number): void => {
    for (; next < waiting.length && (waiting[next]?.at ?? 0) < offset; next++) waiting[next]?.write()
  }
  for (const node of tree.children) {
    const start = tree.bones.sourceOf(node.position?.start.offset ?? 0)
    if (start < piece.start || start >= piece.end) continue
    writeUpTo(start)
    addFlow(tree, node)
  }
  writeUpTo(Number.POSITIVE_INFINITY)
}

function addAside(page: Page, aside: Aside): void {
  if (aside.kind === 'table') addTable(page, aside, addCells)
  else if (aside.kind === 'part') addPart(page, aside)
  else if (aside.cuts === undefined && !hasMarkup(page.masked.slice(aside.start, aside.end))) {
    const run = runText()
    literal(page, aside, run)
    addBlock(page, aside.kind, run, aside)
  } else {
    const tree = treeOf(page, {start: aside.start, end: aside.end, cuts: aside.cuts ?? []})
    for (const node of tree.children) addFlow(tree, node, aside.kind)
  }
}

/** Cells that are parsed at once. */
const mostCells = 1000

/** Reads cells with markup; `onCell` is called before each. */
function addCells(page: Page, cells: readonly Span[], onCell: (index: number) => void): void {
  for (let from = 0; from < cells.length; from += mostCells) {
    addSomeCells(page, cells.slice(from, from + mostCells), index => onCell(from + index))
  }
}

function addSomeCells(page: Page, cells: readonly Span[], onCell: (index: number) => void): void {
  const [first] = cells
  const last = cells.at(-1)
  if (first === undefined || last === undefined) return
  const between = cells.slice(1).map((cell, index) => ({start: cells[index]?.end ?? cell.start, end: cell.start}))
  const tree = treeOf(page, {start: first.start, end: last.end, cuts: between, joint: '\n\n'})
  const {enclosing} = page
  let next = 0
  for (const node of tree.children) {
    const start = tree.bones.sourceOf(node.position?.start.offset ?? 0)
    for (; next < cells.length && (cells[next]?.start ?? 0) <= start; next++) onCell(next)
    page.enclosing = 'cell'
    // What would be a heading at the margin is none in a table.
    addFlow(tree, node.type === 'heading' ? {...node, type: 'paragraph'} : node, 'cell')
    page.enclosing = enclosing
  }
}
