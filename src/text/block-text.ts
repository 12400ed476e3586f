/** Text put together from blocks, with anchors that still lead back to each of them. */
import type {Anchor, Block, Site} from '../model/document.ts'

export interface BlockText {
  add(block: Block): void
  /** What stands between blocks; it has no anchors of its own. */
  between(words: string): void
  text(): string
  anchors(): readonly Anchor[]
}

export function blockText(): BlockText {
  let text = ''
  const anchors: Anchor[] = []
  return {
    add(block) {
      for (const anchor of block.anchors) anchors.push({text: text.length + anchor.text, source: anchor.source})
      text += block.text
    },
    between(words) {
      text += words
    },
    text: () => text,
    anchors: () => anchors,
  }
}

/** Where blocks stand together: in word processors and PDF at the place of the first. */
export function siteOf(first: Block, last: Block): Site {
  const [start, end] = [first.site, last.site]
  return start.kind === 'range' && end.kind === 'range' ? {...start, end: Math.max(start.end, end.end)} : start
}
