/** Leaves out of a document what goes beyond the bounds. */
import {MOST_BLOCKS, MOST_PIECES, MOST_TEXT} from '../model/bounds.ts'
import type {Block, Gap, Raw} from '../model/document.ts'

/** The document as far as it is judged; that it goes on is a gap and a remark. */
export function bounded(raw: Raw): Raw {
  let length = 0
  for (const [index, block] of raw.blocks.entries()) {
    length += block.text.length
    if (length > MOST_TEXT) return withFewPieces(cut(raw, index, block.text.length - (length - MOST_TEXT)))
    if (index === MOST_BLOCKS) return withFewPieces(cut(raw, index, 0))
  }
  // No piece is shorter than a character, and no manuscript at hand is that long.
  return length > MOST_PIECES ? withFewPieces(raw) : raw
}

function withFewPieces(raw: Raw): Raw {
  let room = MOST_PIECES
  for (const [index, {text}] of raw.blocks.entries()) {
    let wasInWord = false
    for (let at = 0; at < text.length; at++) {
      const isInWord = inWord(text.charCodeAt(at))
      if (!(isInWord && wasInWord) && text.charCodeAt(at) !== 0x20 && room-- === 0) return cut(raw, index, at)
      wasInWord = isInWord
    }
  }
  return raw
}

/** Digits, letters, and whatever is not ASCII. */
function inWord(code: number): boolean {
  return code > 0x7f || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
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
