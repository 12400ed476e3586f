/** The elements of `teiHeader`: title, authors, keywords, licence. */
import {apart, type Element, frame, skip} from '../shared/element.ts'
import {stripMarkup} from '../shared/markup-text.ts'
import {headOnce, openBlock, pop, push, top} from '../shared/page.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import type {Paper} from './paper.ts'

/** The title of the paper; the titles of references are text of theirs. */
const title: Element<Paper> = {
  open(paper, tag) {
    if (paper.inTitleStatement) openBlock(paper, 'title', tag, 'joined')
    else if (paper.spaced) paper.out.add(' ', undefined)
    else if (paper.frames.length === 0) paper.skipped = 1
  },
  close(paper, tag, start, end) {
    if (!paper.inTitleStatement || top(paper)?.name !== 'title') return
    paper.fields.add('/title', inside(paper, tag, start), tag.end, start)
    pop(paper, tag, start, end)
    paper.inTitleStatement = false
  },
}

const author: Element<Paper> = {
  open(paper, tag) {
    if (paper.inSource) paper.author = {tag, names: []}
    push(paper, top(paper)?.kind === 'joined' ? 'joined' : 'mute', tag)
  },
  close(paper, tag, start, end) {
    const author = paper.author
    if (author !== undefined && author.names.length > 0) {
      const pointer = paper.fields.next('/authors')
      paper.fields.add(`${pointer}/name`, author.names.join(' '), tag.start, start)
      if (author.orcid !== undefined) paper.fields.add(`${pointer}/orcid`, author.orcid, tag.start, start)
    }
    paper.author = undefined
    pop(paper, tag, start, end)
  },
}

const namePart: Element<Paper> = {
  close(paper, tag, start) {
    const value = inside(paper, tag, start)
    if (value !== '') paper.author?.names.push(value)
  },
}

const idno: Element<Paper> = {
  ...apart,
  close(paper, tag, start) {
    const type = attribute(paper.text, tag, 'type')?.toUpperCase()
    if (paper.author !== undefined && type === 'ORCID') paper.author.orcid = inside(paper, tag, start)
    else if (paper.inSource && type === 'DOI') paper.fields.add('/doi', inside(paper, tag, start), tag.end, start)
  },
}

const keywords: Element<Paper> = {
  open(paper, tag) {
    push(paper, 'section', tag)
    headOnce(paper, 'Keywords', 'keywords', tag.start)
    openBlock(paper, 'item', tag, 'joined')
  },
  close(paper, tag, start, end) {
    if (!paper.text.slice(tag.end, start).includes('<')) {
      for (const word of inside(paper, tag, start).split(/[,;]\s*/)) paper.fields.push('/keywords', word, tag.end, start)
    }
    pop(paper, tag, start, end)
    pop(paper, tag, start, end)
  },
}

const licence: Element<Paper> = {
  close(paper, tag, start) {
    paper.fields.add('/license', attribute(paper.text, tag, 'target') ?? inside(paper, tag, start), tag.start, start)
  },
}

export const header: Readonly<Record<string, Element<Paper>>> = {
  titleStmt: {
    open: paper => {
      paper.inTitleStatement = true
    },
    close: paper => {
      paper.inTitleStatement = false
    },
  },
  title,
  publicationStmt: frame('mute'),
  licence,
  sourceDesc: {
    open(paper, tag) {
      paper.inSource = true
      push(paper, 'mute', tag)
    },
    close(paper, tag, start, end) {
      paper.inSource = false
      pop(paper, tag, start, end)
    },
  },
  editionStmt: skip,
  respStmt: skip,
  revisionDesc: skip,
  encodingDesc: skip,
  author,
  forename: namePart,
  surname: namePart,
  idno,
  affiliation: {
    open: (paper, tag) => push(paper, top(paper)?.kind === 'joined' ? 'joined' : 'mute', tag),
    close(paper, tag, start, end) {
      if (paper.author !== undefined) paper.fields.push('/affiliations', inside(paper, tag, start), tag.start, start)
      pop(paper, tag, start, end)
    },
  },
  keywords,
  term: {
    open: paper => paper.out.addMark(paper.out.hasText() ? '; ' : ''),
    close(paper, tag, start) {
      if (top(paper)?.name === 'keywords') paper.fields.push('/keywords', inside(paper, tag, start), tag.end, start)
    },
  },
  classCode: skip,
  langUsage: skip,
}

function inside(paper: Paper, tag: XmlTag, start: number): string {
  return stripMarkup(paper.text.slice(tag.end, Math.min(start, tag.end + 4000)))
}
