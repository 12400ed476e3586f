/** The title of a paper that has no YAML head: its first heading, if that is the only one on its level and no usual one. */
import type {Block} from '../../model/document.ts'
import {isUsualHeading} from '../shared/heading-names.ts'

export function titled(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks
  if (first?.kind !== 'heading' || first.depth !== 1) return blocks
  const isLong = first.text.split(' ').length > 8
  if (!isLong && isUsualHeading(first.text)) return blocks
  const others = blocks.slice(1).filter(block => block.kind === 'heading')
  if (others.length === 0 || others.some(heading => heading.depth === 1)) return blocks
  return [{...first, kind: 'title', depth: 0}, ...blocks.slice(1)]
}
