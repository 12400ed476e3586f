/** A block of HTML in a Markdown file → blocks. The elements decide what a block is; all other tags go. */
import type {BlockKind, Span} from '../../model/document.ts'
import {entityAt} from '../shared/entities.ts'
import {newGrid, nextCell, nextRow} from '../shared/grid.ts'
import {loweredMark, raisedMark, targetAfter} from '../shared/markup-text.ts'
import {runText} from '../shared/run-text.ts'
import {addBlock} from './blocks.ts'
import type {Page} from './page.ts'
import {isRaisedCitation} from './raised.ts'
import {attribute, isBlockTag, isSkipped, type Tag, tagAt} from './tags.ts'

interface Walk {
  readonly page: Page
  /** What was read of the block that is open. */
  run: ReturnType<typeof runText>
  from: number
  kind: BlockKind
  depth: number
  /** The target of the link that is open, and the length of the text before it. */
  link: {readonly target: string; readonly from: number} | undefined
  /** Inside `<sup>` or `<sub>`. */
  shift: '' | 'sup' | 'sub'
}

/** Adds the blocks of the HTML at `span`; what it leaves open holds for the Markdown that follows. */
export function addHtml(page: Page, span: Span): void {
  const walk: Walk = {page, run: runText(), from: span.start, ...kindOf(page), link: undefined, shift: ''}
  let at = span.start
  while (at < span.end) {
    const open = page.masked.indexOf('<', at)
    const stop = open === -1 || open >= span.end ? span.end : open
    addText(walk, at, stop)
    if (stop === span.end) break
    const tag = tagAt(page.masked, stop)
    if (tag === undefined) addText(walk, stop, stop + 1)
    at = tag === undefined ? stop + 1 : Math.max(readTag(walk, tag, stop), stop + 1)
  }
  flush(walk, span.end)
}

function kindOf(page: Page): {kind: BlockKind; depth: number} {
  const {enclosing} = page
  if (typeof enclosing === 'number') return {kind: 'heading', depth: enclosing}
  return {kind: enclosing ?? 'paragraph', depth: 0}
}

/** Returns where to go on. */
function readTag(walk: Walk, tag: Tag, at: number): number {
  const {page} = walk
  if (isSkipped(tag.name) && !tag.isClosing) return afterElement(page.masked, tag)
  if (tag.name === 'a') readAnchor(walk, tag)
  else if (tag.name === 'sup' || tag.name === 'sub') walk.shift = tag.isClosing ? '' : tag.name
  else if (tag.name === 'img' && walk.link !== undefined) walk.run.add(` ${attribute(tag, 'alt')} `, undefined)
  else if (tag.name === 'img') {
    flush(walk, at)
    addImage(page, attribute(tag, 'alt'), {start: at, end: tag.end})
  } else if (isBlockTag(tag.name)) {
    flush(walk, at)
    enclose(page, tag)
    walk.from = tag.end
    Object.assign(walk, kindOf(page))
  } else if (tag.name === 'br') walk.run.add(' ', undefined)
  return tag.end
}

function enclose(page: Page, tag: Tag): void {
  const heading = /^h([1-6])$/.exec(tag.name)
  const role = heading === null ? enclosing.get(tag.name) : Number(heading[1])
  if (role !== undefined) page.enclosing = tag.isClosing ? undefined : role
  if (heading !== null && !tag.isClosing) page.depth = Number(heading[1])
  if (tag.name === 'table') {
    // Cells need no end tag; none reaches beyond its table.
    Object.assign(page, {grid: newGrid(), cell: undefined, enclosing: undefined})
  } else if (tag.name === 'tr' && !tag.isClosing) nextRow(page.grid)
  else if (tag.name === 'td' || tag.name === 'th')
    page.cell = tag.isClosing
      ? undefined
      : nextCell(page.grid, attribute(tag, 'colspan') || '1', attribute(tag, 'rowspan') || '1')
}

const enclosing: ReadonlyMap<string, 'caption' | 'cell' | 'item'> = new Map(
  Object.entries<'caption' | 'cell' | 'item'>({
    figcaption: 'caption',
    caption: 'caption',
    td: 'cell',
    th: 'cell',
    li: 'item',
  }),
)

function afterElement(text: string, tag: Tag): number {
  const close = text.indexOf(`</${tag.name}`, tag.end)
  return close === -1 ? tag.end : (tagAt(text, close)?.end ?? tag.end)
}

function readAnchor(walk: Walk, tag: Tag): void {
  const {link, run} = walk
  if (!tag.isClosing) walk.link = {target: attribute(tag, 'href'), from: run.text().length}
  else if (link !== undefined) {
    run.add(targetAfter(run.text().slice(link.from), link.target), undefined)
    walk.link = undefined
  }
}

function addText(walk: Walk, start: number, end: number): void {
  if (start >= end) return
  const {run, page, shift} = walk
  if (shift === '') {
    addLiteral(page, start, end, run)
    return
  }
  const text = page.masked.slice(start, end)
  const before = run.text().slice(-20)
  const isCitation = shift === 'sup' && isRaisedCitation(text, before)
  run.add(isCitation ? '[' : shift === 'sup' ? raisedMark(text, before.slice(-1)) : loweredMark(text), undefined)
  addLiteral(page, start, end, run)
  if (isCitation) run.add(']', undefined)
}

/** HTML has no backslash escapes, else it would be `literal`. */
function addLiteral(page: Page, start: number, end: number, run: ReturnType<typeof runText>): void {
  let done = start
  const piece = page.masked.slice(start, end)
  const sign = /&|\uE000/g
  for (let match = sign.exec(piece); match !== null; match = sign.exec(piece)) {
    const at = start + match.index
    const entity = match[0] === '&' ? entityAt(page.masked, at) : undefined
    const mask = match[0] === '&' ? undefined : page.masks.get(at)
    if (entity?.value === undefined && mask === undefined) continue
    run.add(page.masked.slice(done, at), done)
    if (mask === undefined) run.add(entity?.value ?? '', undefined)
    else run.add(mask.text, mask.source)
    done = mask?.end ?? entity?.end ?? at + 1
    sign.lastIndex = done - start
  }
  run.add(page.masked.slice(done, end), done)
}

function flush(walk: Walk, end: number): void {
  const {run, page, kind, depth} = walk
  addBlock(page, kind, run, {start: walk.from, end}, depth)
  walk.run = runText()
  walk.from = end
  walk.link = undefined
}

/** The description of an image stands for its caption. */
export function addImage(page: Page, description: string, span: Span): void {
  const run = runText()
  const at = page.text.indexOf(description, span.start)
  run.add(description, description !== '' && at !== -1 && at < span.end ? at : undefined)
  addBlock(page, 'caption', run, span)
}
