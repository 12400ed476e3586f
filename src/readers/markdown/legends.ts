/** Legends that a paper writes as paragraphs: below a heading that is only a label, or behind a label in bold. */
import type {Block} from '../../model/document.ts'
import {labelOf} from '../shared/caption-label.ts'

/** `source` is the text of the first file. */
export function withLegends(blocks: readonly Block[], source: string): readonly Block[] {
  return blocks.map((block, at) =>
    block.kind === 'paragraph' && (isBelowLabel(blocks[at - 1]) || hasBoldLabel(block, source))
      ? {...block, kind: 'caption'}
      : block,
  )
}

/** “Figure 3”, “Fig. 1 legend”. */
function isBelowLabel(before: Block | undefined): boolean {
  if (before?.kind !== 'heading') return false
  const bare = before.text.replace(/\s+(?:legend|caption)$/i, '').trim()
  return bare === labelOf(bare)?.text || /^(?:figure|fig)\.?$/i.test(bare)
}

/** “**Fig. 1** Stained roots.” */
function hasBoldLabel({text, site, file}: Block, source: string): boolean {
  if (file !== 0 || site.kind !== 'range') return false
  const start = /^(?:!\[[^\]\n]{0,200}\]\([^)\n]{0,200}\)\s*)?([*_]{1,3})(.{3,60}?)\1/
  const bold = start.exec(source.slice(site.start, site.start + 500))?.[2]
  return bold !== undefined && text.startsWith(bold.trim()) && bold.trim() === labelOf(bold)?.text
}
