/** Words in bold that stand for a heading. */
import type {Paragraph, PhrasingContent} from 'mdast'
import {labelOf as captionLabelOf} from '../shared/caption-label.ts'
import {plainText} from './inline.ts'
import type {Tree} from './page.ts'

export interface Label {
  readonly title: readonly PhrasingContent[]
  /** The title without its stop. */
  readonly text: string
  readonly rest: readonly PhrasingContent[]
}

/** In words; a bold sentence is no heading. */
const longestLabel = 10

/** The heading that a paragraph begins with or consists of; `undefined` where there is none. */
export function labelOf(tree: Tree, {children}: Paragraph): Label | undefined {
  const [first, ...others] = children
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return undefined
  const title = plainText(tree, [first])
  const words = title.split(' ').length
  if (words > longestLabel || !/\p{L}{2}/u.test(title) || captionLabelOf(title) !== undefined) return undefined
  const after = plainText(tree, others)
  if (/^[.:]?$/.test(after)) return isSentence(first, title, words) ? undefined : {title: [first], text: bare(title), rest: []}
  if (first.type === 'emphasis' || others.some(isNextLabel)) return undefined
  if (!isLabelled(title) && !/^[.:]\s/.test(after)) return undefined
  if (isStatement(title, words)) return undefined
  return {title: [first], text: bare(title), rest: others}

  /** Several labels in one paragraph are a list of facts, not headings. */
  function isNextLabel(node: PhrasingContent, index: number): boolean {
    const next = others[index + 1]
    return (
      node.type === 'strong' && (isLabelled(plainText(tree, [node])) || (next?.type === 'text' && next.value.startsWith(':')))
    )
  }
}

/** Words in italics are more often a sentence than a heading. */
function isSentence(node: PhrasingContent, title: string, words: number): boolean {
  if (/[,;!?]$|:\/\//.test(title) || (title.endsWith('.') && words > 6)) return true
  return node.type === 'emphasis' && (words > 6 || title.endsWith('.'))
}

/** “**Nuclei are segmented on DAPI.** The marker …”: a sentence in bold says something that a heading does not. */
function isStatement(title: string, words: number): boolean {
  return (
    words > 4 &&
    title.endsWith('.') &&
    /\b(?:is|are|was|were|has|have|did|does|do|can|never)\b/.test(title) &&
    !/^(?:How|What|Where|Which|Why)\b/.test(title)
  )
}

function isLabelled(title: string): boolean {
  return /[.:]$/.test(title)
}

function bare(title: string): string {
  return title.replace(/\s*[.:]+$/, '')
}
