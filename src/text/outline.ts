/** Headings → a tree of sections. */
import type {Block, Section} from '../model/document.ts'

/** The sections of a document, and for each block the index of the one it stands in. */
export interface Outline {
  readonly sections: readonly Section[]
  readonly sectionOf: readonly number[]
}

/** A heading opens a section that lasts until the next heading of its depth or above. A heading stands in the section it opens. */
export function outline(blocks: readonly Block[]): Outline {
  const sections: Section[] = [{title: '', depth: 0, parent: -1}]
  const sectionOf: number[] = []
  /** Indices of the open sections, outermost first. */
  const open = [0]
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while (open.length > 1 && depthOf(sections, open) >= block.depth) open.pop()
      const parent = open.at(-1) ?? 0
      sections.push({title: block.text, depth: block.depth, parent, ...(block.role !== undefined && {role: block.role})})
      open.push(sections.length - 1)
    }
    sectionOf.push(open.at(-1) ?? 0)
  }
  return {sections, sectionOf}
}

function depthOf(sections: readonly Section[], open: readonly number[]): number {
  return sections[open.at(-1) ?? 0]?.depth ?? 0
}
