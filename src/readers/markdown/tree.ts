/** A region of a page, parsed. */
import type {Definition, FootnoteDefinition, Nodes} from 'mdast'
import {bones, type Region} from './bones.ts'
import type {Page, Tree} from './page.ts'
import {parse} from './parse.ts'

export function treeOf(page: Page, region: Region): Tree {
  const bare = bones(page.masked, region)
  const {children} = parse(bare.text)
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    else if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') node.children.forEach(collect)
  }
  children.forEach(collect)
  return {page, bones: bare, children, definitions, footnotes, written: new Set()}
}
