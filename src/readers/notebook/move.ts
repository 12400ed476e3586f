/** From places in the joined text of a notebook to places in its JSON. */
import type {Anchor, Block, Field, Site} from '../../model/document.ts'
import type {OffsetMap} from './join.ts'

export function movedBlock(block: Block, map: OffsetMap): Block {
  return {...block, site: movedSite(block.site, map), anchors: movedAnchors(block.anchors, block.text.length, map)}
}

export function movedField(field: Field, map: OffsetMap): Field {
  return {...field, site: movedSite(field.site, map)}
}

function movedSite(site: Site, map: OffsetMap): Site {
  if (site.kind !== 'range') return site
  const start = sourceAt(map, site.start)
  return {kind: 'range', start, end: Math.max(start, sourceAt(map, Math.max(site.start, site.end - 1)) + 1)}
}

/** Anchors of the joined text lead on to the JSON; where the JSON has an escape, the text needs one more. */
function movedAnchors(anchors: readonly Anchor[], length: number, map: OffsetMap): Anchor[] {
  const moved: Anchor[] = []
  for (const [index, anchor] of anchors.entries()) {
    const end = anchor.source + ((anchors[index + 1]?.text ?? length) - anchor.text)
    moved.push({text: anchor.text, source: sourceAt(map, anchor.source)})
    for (let at = indexAfter(map, anchor.source); at < map.length; at++) {
      const step = map[at] as OffsetMap[number]
      if (step.text >= end) break
      moved.push({text: anchor.text + (step.text - anchor.source), source: step.source})
    }
  }
  return moved
}

function sourceAt(map: OffsetMap, offset: number): number {
  const step = map[indexAfter(map, offset) - 1] ?? map[0]
  return step === undefined ? 0 : step.source + Math.max(0, Math.min(offset, step.end) - step.text)
}

/** Index of the first step that begins after `offset`. */
function indexAfter(map: OffsetMap, offset: number): number {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map[middle] as OffsetMap[number]).text <= offset) low = middle + 1
    else high = middle
  }
  return low
}
