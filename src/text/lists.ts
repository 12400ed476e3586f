/**
 * Short items under a line that introduces them → one sentence: “Settings: exposure 50 ms, interval 10 min”. Each item alone says
 * as little as a cell of a table.
 */
import type {Block} from '../model/document.ts'
import {blockText, siteOf} from './block-text.ts'

/** In characters; longer items are sentences of their own. */
const longestItem = 100
const longestList = 600

/** The same blocks with such lists joined to the line before them. */
export function lists(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const end = listEnd(blocks, at)
    result.push(end > at + 2 ? joined(blocks.slice(at, end)) : (blocks[at] as Block))
    at = end > at + 2 ? end : at + 1
  }
  return result
}

/** The end of the list that the line at `start` introduces; `start` where there is none. */
function listEnd(blocks: readonly Block[], start: number): number {
  const lead = blocks[start] as Block
  if (lead.kind !== 'paragraph' || lead.role !== undefined || !lead.text.endsWith(':')) return start
  let length = lead.text.length
  let end = start + 1
  for (; end < blocks.length; end++) {
    const {kind, role, text} = blocks[end] as Block
    if (kind !== 'item' || role !== undefined) break
    length += text.length + 2
    if (text.length > longestItem || length > longestList || /[.?!]$/.test(text)) return start
  }
  return end
}

function joined(blocks: readonly Block[]): Block {
  const [lead, ...items] = blocks as readonly [Block, ...Block[]]
  const line = blockText()
  const comma = items.every(({text}) => !/[,;]./.test(text))
  line.add(lead)
  for (const [index, item] of items.entries()) {
    line.between(index === 0 ? ' ' : comma ? ', ' : '; ')
    line.add({...item, text: item.text.replace(/[;,]$/, '')})
  }
  return {...lead, text: line.text(), anchors: line.anchors(), site: siteOf(lead, items.at(-1) as Block)}
}
