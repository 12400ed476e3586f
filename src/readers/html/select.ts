/** From all blocks of a page to those of the paper: the article, its title, and headings that begin at depth 1. */
import type {Block} from '../../model/document.ts'
import type {Web} from './web.ts'

/** The blocks of the smallest part of the page that may hold the article and has three quarters of its words. */
export function articleOf(web: Web): {blocks: readonly Block[]; leftOut: number} {
  const all = web.out.blocks()
  const total = wordsIn(all)
  const zones = web.zones
    .filter(zone => zone.end > zone.start)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))
  for (const zone of zones.slice(0, 50)) {
    const blocks = all.filter(block => isIn(block, zone))
    const words = wordsIn(blocks)
    if (words >= 0.75 * total) {
      const title = all.find(block => block.kind === 'heading' && block.depth === 1 && !isAdded(block) && isBefore(block, zone))
      const hasTitle = blocks.some(block => block.kind === 'heading' && block.depth === 1)
      return {blocks: title === undefined || hasTitle ? blocks : [title, ...blocks], leftOut: total - words}
    }
  }
  return {blocks: all, leftOut: 0}
}

/** Makes the heading that is the title a title, and lets the other headings begin at depth 1. */
export function titled(web: Web, blocks: readonly Block[]): readonly Block[] {
  const title = titleIn(web, blocks)
  const top = blocks.reduce((least, block) => (isLevelled(block) && block !== title ? Math.min(least, block.depth) : least), 9)
  return blocks.map(block => {
    if (block === title) return {...block, kind: 'title', depth: 0}
    return isLevelled(block) && top > 1 ? {...block, depth: block.depth - top + 1} : block
  })
}

/** Headings that the reader has added stand at depth 1 already. */
function isLevelled(block: Block): boolean {
  return block.kind === 'heading' && !isAdded(block)
}

function titleIn(web: Web, blocks: readonly Block[]): Block | undefined {
  const first = blocks.filter(block => block.kind === 'heading' && block.depth === 1 && !isAdded(block))
  const marked = blocks.find(block => block.kind === 'heading' && block.site.kind === 'range' && web.marked.has(block.site.start))
  if (marked !== undefined) return marked
  const known = web.fields.fields().find(field => field.pointer === '/title')?.value ?? web.windowTitle
  const named = first.find(block => plain(String(known)).startsWith(plain(block.text).slice(0, 60)))
  return named ?? (first.length === 1 ? first[0] : undefined)
}

export function wordsIn(blocks: readonly Block[]): number {
  let words = 0
  for (const block of blocks) words += wordsOf(block)
  return words
}

/** Counted once for a block: every zone of a page asks. */
const counted = new WeakMap<Block, number>()

function wordsOf(block: Block): number {
  const known = counted.get(block)
  if (known !== undefined) return known
  let words = 1
  for (let at = block.text.indexOf(' '); at >= 0; at = block.text.indexOf(' ', at + 1)) words++
  counted.set(block, words)
  return words
}

/** A heading that the reader has added has no extent in the source. */
function isAdded(block: Block): boolean {
  return block.site.kind === 'range' && block.site.start === block.site.end
}

function isIn(block: Block, zone: {readonly start: number; readonly end: number}): boolean {
  return block.site.kind === 'range' && block.site.start >= zone.start && block.site.start < zone.end
}

function isBefore(block: Block, zone: {readonly start: number}): boolean {
  return block.site.kind === 'range' && block.site.start < zone.start
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
