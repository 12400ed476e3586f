/** Leaves out of a document what goes beyond the bounds. */
import {MOST_BLOCKS, MOST_TEXT} from '../model/bounds.ts'
import type {Block, Gap, Raw} from '../model/document.ts'

/** The document as far as it is judged; that it goes on is a gap and a remark. */
export function bounded(raw: Raw): Raw {
  let length = 0
  for (const [index, block] of raw.blocks.entries()) {
    length += block.text.length
    if (length > MOST_TEXT) return cut(raw, index, block.text.length - (length - MOST_TEXT))
    if (index === MOST_BLOCKS) return cut(raw, index, 0)
  }
  return raw
}

/** The blocks before `index`, and the first `length` characters of that one. */
function cut(raw: Raw, index: number, length: number): Raw {
  const {text, anchors, ...rest} = raw.blocks[index] as Block
  const start = text.slice(0, length).trimEnd()
  const last = start === '' ? [] : [{...rest, text: start, anchors: anchors.filter(anchor => anchor.text < start.length)}]
  return {
    ...raw,
    blocks: [...raw.blocks.slice(0, index), ...last],
    gaps: [...new Set<Gap>([...raw.gaps, 'cut-off'])],
    remarks: [
      ...raw.remarks,
      `longer than any manuscript: only the first ${index + last.length} paragraphs, cells and headings are judged`,
    ],
  }
}
