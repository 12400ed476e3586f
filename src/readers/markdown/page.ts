/** One file while it is read: its source, what is masked in it, and the blocks made so far. */
import type {Definition, FootnoteDefinition, Node, RootContent} from 'mdast'
import type {Block, Cell, Span} from '../../model/document.ts'
import type {Grid} from '../shared/grid.ts'
import type {Bones} from './bones.ts'
import type {Mask} from './masks.ts'

export interface Page {
  /** Index into the files of the document. */
  readonly file: number
  readonly text: string
  /** The source with its masks filled; same offsets. */
  readonly masked: string
  readonly masks: ReadonlyMap<number, Mask>
  /** Paragraphs that stand in these are captions; in order. */
  readonly captions: readonly Span[]
  /** Lists that stand in these are tables. */
  readonly rows: readonly Span[]
  readonly blocks: Block[]
  /** Depth of the last heading that is one in Markdown; bold lines stand for headings below it. */
  depth: number
  /** What HTML around the paragraphs makes of them. */
  enclosing: 'caption' | 'cell' | 'item' | number | undefined
  /** The table of HTML that is being read, and where the cell stands that is open. */
  grid: Grid
  cell: Cell | undefined
}

/** One syntax tree of a page. */
export interface Tree {
  readonly page: Page
  readonly bones: Bones
  readonly children: readonly RootContent[]
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** Footnotes that were written already. */
  readonly written: Set<string>
}

/** Where a node stands in the source. */
export function spanOf(tree: Tree, node: Node): Span {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  return {start: tree.bones.sourceOf(start), end: end > start ? tree.bones.sourceOf(end - 1) + 1 : tree.bones.sourceOf(start)}
}
