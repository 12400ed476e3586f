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
  /** Open divisions whose role the format states, the abstract among them. */
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
    if (paper.stated > 0) return paper.headed + 1
    // GROBID’s `div type="annex"` and other divisions without a heading add no level of their own.
    return Math.max(depthOf(tag), paper.headed + 1)
  }
}
