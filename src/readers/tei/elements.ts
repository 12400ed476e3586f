/** Every element of TEI that means something to the reader, as GROBID writes it and as journals do. */
import type {Role} from '../../model/document.ts'
import {openCell, startRow, startTable} from '../shared/cells.ts'
import {apart, type Element, frame, popFrame, region, skip} from '../shared/element.ts'
import {loweredMark, raisedMark, stripMarkup} from '../shared/markup-text.ts'
import {joinCaption, openBlock, openHeading, pop, push, settle, top, writePending} from '../shared/page.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import {header} from './header.ts'
import {closeReference, closeTarget, openReference} from './links.ts'
import type {Paper} from './paper.ts'

/** Parts that GROBID sets apart by `div type`; an annex may hold anything. */
const divisions: ReadonlyMap<string, {readonly title: string; readonly role?: Role}> = new Map(
  Object.entries<{readonly title: string; readonly role?: Role}>({
    abstract: {title: 'Abstract', role: 'abstract'},
    acknowledgement: {title: 'Acknowledgements', role: 'acknowledgements'},
    acknowledgements: {title: 'Acknowledgements', role: 'acknowledgements'},
    availability: {title: 'Availability', role: 'availability'},
    conflict: {title: 'Competing interests', role: 'competing-interests'},
    contribution: {title: 'Author contributions', role: 'contributions'},
    funding: {title: 'Funding', role: 'funding'},
    references: {title: 'References', role: 'references'},
    bibliography: {title: 'References', role: 'references'},
  }),
)

const division: Element<Paper> = {
  open(paper, tag) {
    const around = top(paper)?.kind
    if (around === 'joined' || around === 'mute') {
      push(paper, around, tag)
      return
    }
    const known = divisions.get(tag.name === 'abstract' ? 'abstract' : (attribute(paper.text, tag, 'type') ?? ''))
    push(paper, 'section', tag, known ?? {})
    if (known !== undefined) paper.stated++
  },
  close(paper, tag, start, end) {
    const wasLoose = paper.region.orphan
    const frame = pop(paper, tag, start, end)
    if (frame?.title !== undefined) paper.stated--
    // A division without a heading goes on with the one before it, where a page or a figure has cut it.
    else paper.region.orphan = wasLoose
  },
}

const head: Element<Paper> = {
  open(paper, tag) {
    const around = top(paper)
    if (around?.kind === 'figure') {
      if (repeatsInCaption(paper, tag)) paper.skipped = 1
      else joinCaption(paper, tag)
    } else if (around?.kind === 'section' && around.name === 'div') {
      writePending(paper, tag.start)
      openHeading(paper, tag, paper.headDepth(tag))
    } else openBlock(paper, 'paragraph', tag, 'joined')
  },
  close(paper, tag, start, end) {
    const joined = top(paper)
    pop(paper, tag, start, end)
    if (joined?.block === false) paper.out.addMark(/[.:;|]\s*$/.test(paper.text.slice(start - 3, start)) ? ' ' : '. ')
  },
}

const paragraph: Element<Paper> = {
  open(paper, tag) {
    const around = top(paper)?.kind
    if (around === 'figure') joinCaption(paper, tag)
    else openBlock(paper, around === 'item' ? 'item' : 'paragraph', tag)
  },
  close: popFrame,
}

/** A footnote: an item after the block that it stands in, or under a heading of its own at the end of the text. */
const note: Element<Paper> = {
  open(paper, tag) {
    if (/^(?:raw_reference|submission|report_type)$/.test(attribute(paper.text, tag, 'type') ?? '')) {
      paper.skipped = 1
      return
    }
    const around = top(paper)
    if (around?.kind === 'joined' || around?.kind === 'mute') {
      paper.out.add(' ', undefined)
      push(paper, around.kind, tag)
      return
    }
    if (around === undefined) nameLoose(paper, 'Footnotes')
    if (around?.kind !== 'paragraph') settle(paper, tag.start)
    push(paper, 'item', tag)
  },
  close: popFrame,
}

const text: Readonly<Record<string, Element<Paper>>> = {
  body: region('Main text'),
  back: region('Back matter'),
  abstract: division,
  div: division,
  head,
  p: paragraph,
  ab: paragraph,
  s: {close: paper => paper.out.add(' ', undefined)},
  lb: {open: paper => paper.out.add(' ', undefined)},
  item: {...frame('item'), open: (paper, tag) => push(paper, top(paper)?.kind === 'joined' ? 'joined' : 'item', tag)},
  note,
  figure: {
    open(paper, tag) {
      nameLoose(paper, 'Figures and tables')
      push(paper, 'figure', tag)
    },
    close: popFrame,
  },
  figDesc: {
    open: (paper, tag) => (top(paper)?.kind === 'figure' ? joinCaption(paper, tag) : push(paper, 'joined', tag)),
    close: popFrame,
  },
  label: skip,
  graphic: skip,
  table: {
    open(paper, tag) {
      startTable(paper)
      push(paper, 'item', tag)
    },
    close: popFrame,
  },
  row: {open: startRow},
  cell: {open: (paper, tag) => openCell(paper, tag, ['cols', 'rows']), close: popFrame},
  formula: {
    open(paper) {
      paper.out.add(' ', undefined)
      paper.skipped = 1
    },
  },
  listBibl: {
    open(paper, tag) {
      push(paper, 'section', tag, paper.stated > 0 ? {} : {title: 'References', role: 'references'})
    },
    close: popFrame,
  },
  biblStruct: {
    open(paper, tag) {
      if (top(paper)?.kind !== 'mute') paper.spaced = true
      openBlock(paper, 'item', tag, 'joined')
    },
    close(paper, tag, start, end) {
      paper.spaced = false
      pop(paper, tag, start, end)
    },
  },
  bibl: {
    open: (paper, tag) => (top(paper)?.name === 'listBibl' ? openBlock(paper, 'item', tag, 'joined') : undefined),
    close: popFrame,
  },
  idno: apart,
  ref: {open: openReference, close: closeReference},
  ptr: {close: closeTarget},
  hi: {open: openRendition},
}

export const elements: ReadonlyMap<string, Element<Paper>> = new Map(Object.entries({...text, ...header}))

/** What stands in no division, as figures and footnotes do at the end of the text, gets a heading of this name. */
function nameLoose(paper: Paper, title: string): void {
  if (paper.depth > 0 || paper.region.title === title) return
  paper.region.title = title
  paper.region.orphan = true
}

/** Raised and lowered characters, where the format tells them apart. */
function openRendition(paper: Paper, tag: XmlTag): void {
  const rend = attribute(paper.text, tag, 'rend') ?? ''
  const raw = stripMarkup(paper.text.slice(tag.end, tag.end + 100).split('<', 1)[0] ?? '')
  if (/^super|^sup$/.test(rend)) paper.out.add(raisedMark(raw, paper.out.lastLetter()), undefined)
  else if (/^sub/.test(rend)) paper.out.add(loweredMark(raw), undefined)
}

/** GROBID often repeats the label of a figure at the beginning of its caption. */
function repeatsInCaption(paper: Paper, tag: XmlTag): boolean {
  const part = paper.text.slice(tag.end, tag.end + 1500)
  const label = plain(part.slice(0, Math.max(0, part.indexOf('</head'))))
  const start = part.indexOf('<figDesc')
  return label === '' || (start !== -1 && plain(part.slice(start)).startsWith(label))
}

function plain(markup: string): string {
  return stripMarkup(markup)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
