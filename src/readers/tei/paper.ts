/** The state of reading one TEI paper, and how deep its headings are. */
import {type Page, pageOf} from '../shared/page.ts'
import type {XmlTag} from '../shared/xml.ts'
import {headDepths} from './depth.ts'

export interface Paper extends Page {
  inTitleStatement: boolean
  /** Inside the description of the paper itself, not of one of its references. */
  inSource: boolean
  /** The author of the paper whose element is open. */
  author: {readonly tag: XmlTag; readonly names: string[]; orcid?: string} | undefined
  /** Open divisions whose role the format states. */
  stated: number
  /** Depth of the heading of `tag` in the open division. */
  readonly headDepth: (tag: XmlTag) => number
}

export function paperOf(text: string): Paper {
  const page = pageOf(text)
  const depthOf = headDepths(text)
  const paper: Paper = {...page, inTitleStatement: false, inSource: false, author: undefined, stated: 0, headDepth}
  return paper

  function headDepth(tag: XmlTag): number {
    const sections = paper.frames.filter(open => open.kind === 'section')
    const containers = sections.filter(
      open => open.name === 'abstract' || (open.name === 'div' && open.title !== undefined),
    ).length
    // GROBID’s `div type="annex"` and the `div` around an abstract’s paragraphs add no level of their own.
    return containers > 0 ? containers + 1 : Math.max(depthOf(tag), nesting(sections.map(open => open.titled)))
  }
}

/** One more than the number of open sections that have a heading already. */
function nesting(titled: readonly boolean[]): number {
  return titled.slice(0, -1).filter(Boolean).length + 1
}
