/** The elements that make sections and blocks, wherever they stand. */

import {openCell, startRow, startTable} from '../shared/cells.ts'
import {apart, block, type Element, frame, leaveOut, popFrame, region, section, skip} from '../shared/element.ts'
import {stripMarkup} from '../shared/markup-text.ts'
import {endCaption, endImplicit, headOnce, joinCaption, openBlock, openHeading, pop, push, top} from '../shared/page.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import {writeContributions} from './front.ts'
import type {Paper} from './paper.ts'
import {roleOfNote, roleOfSection, titleOf} from './roles.ts'

export const paragraph: Element<Paper> = {
  open(paper, tag) {
    const around = top(paper)?.kind
    if (around === 'figure') joinCaption(paper, tag)
    else openBlock(paper, around === 'item' ? 'item' : 'paragraph', tag)
  },
  close: popFrame,
}

const caption: Element<Paper> = {
  open(paper, tag) {
    const around = top(paper)?.kind
    if (around === 'figure' || around === 'box') joinCaption(paper, tag)
    else openBlock(paper, 'caption', tag, 'joined')
  },
  close(paper, tag, start, end) {
    pop(paper, tag, start, end)
    if (top(paper)?.kind === 'box') endCaption(paper, end)
  },
}

const title: Element<Paper> = {
  open(paper, tag) {
    const around = top(paper)?.kind
    if (top(paper)?.name === 'kwd-group') paper.skipped = 1
    else if (around === 'section') openHeading(paper, tag)
    else if (around === 'figure' || around === 'box') joinCaption(paper, tag)
    else openBlock(paper, 'paragraph', tag)
  },
  close(paper, tag, start, end) {
    const around = top(paper)
    if (around?.kind === 'joined' && !around.block) endSentence(paper, start)
    pop(paper, tag, start, end)
  },
}

const label: Element<Paper> = {
  open(paper, tag) {
    const around = top(paper)
    if (around?.kind === 'figure' || around?.kind === 'box') joinCaption(paper, tag)
    else if (around?.name !== 'ref') paper.skipped = 1
    if (around?.name === 'app' && !around.titled) around.title = titleAt(paper, tag)
  },
  close(paper, tag, start, end) {
    if (top(paper)?.name === 'label') endSentence(paper, start)
    pop(paper, tag, start, end)
    paper.out.add(' ', undefined)
  },
}

const cell: Element<Paper> = {
  open: (paper, tag) => openCell(paper, tag, ['colspan', 'rowspan'], paper.tableRole),
  close: popFrame,
}

const note: Element<Paper> = {
  open(paper, tag) {
    const group = top(paper)
    if (group?.kind === 'section') {
      const type = attribute(paper.text, tag, 'fn-type')
      const role = roleOfNote(type)
      if (role !== undefined && role !== group.role) headOnce(paper, titleOf(role), role, tag.start)
      else if (role === undefined && group.role === undefined && !group.titled)
        headOnce(paper, noteTitle(group.name), undefined, tag.start)
    }
    if (group?.kind === 'joined' || group?.kind === 'mute') push(paper, group.kind, tag)
    else push(paper, 'item', tag)
  },
  close: popFrame,
}

/** A supplementary file: its name tells what it is (`.csv`, `.pdf`), where the caption does not. */
const supplement: Element<Paper> = {
  open(paper, tag) {
    push(paper, 'figure', tag)
    if (tag.name !== 'media') paper.supplements++
  },
  close(paper, tag, start, end) {
    if (tag.name === 'media') pop(paper, tag, start, end)
    const file = attribute(paper.text, tag, 'href')
    // A DOI here is the journal’s own for the file, not that of a deposit.
    if (paper.supplements > 0 && top(paper)?.kind === 'figure' && file !== undefined && !/^(?:info:)?doi[:/]/.test(file)) {
      joinCaption(paper, tag)
      paper.out.add(` <${file}>`, undefined)
      pop(paper, tag, start, end)
    }
    if (tag.name === 'media') return
    paper.supplements--
    pop(paper, tag, start, end)
  },
}

export const structure: Readonly<Record<string, Element<Paper>>> = {
  front: region('Front matter'),
  body: {
    open(paper, tag) {
      endImplicit(paper, tag.start)
      paper.region.title = 'Main text'
      writeContributions(paper, tag.start)
    },
  },
  back: region('Back matter'),
  'floats-group': {
    open(paper, tag) {
      endImplicit(paper, tag.start)
      paper.region.title = 'Figures and tables'
      paper.region.orphan = true
    },
  },
  'sub-article': leaveOut,
  response: leaveOut,
  sec: {
    open(paper, tag) {
      const role = roleOfSection(attribute(paper.text, tag, 'sec-type'))
      push(paper, 'section', tag, {role, title: role === undefined ? undefined : titleOf(role)})
    },
    close: popFrame,
  },
  'sec-meta': skip,
  ack: section(titleOf('acknowledgements'), 'acknowledgements'),
  app: section('Appendix', 'supplement'),
  glossary: section('Abbreviations'),
  notes: {
    open(paper, tag) {
      const role = roleOfNote(attribute(paper.text, tag, 'notes-type'))
      push(paper, 'section', tag, {role, title: role === undefined ? undefined : titleOf(role)})
    },
    close: popFrame,
  },
  'fn-group': {
    open(paper, tag) {
      const role = roleOfNote(attribute(paper.text, tag, 'content-type'))
      push(paper, 'section', tag, {role, title: role === undefined ? undefined : titleOf(role)})
    },
    close: popFrame,
  },
  'ref-list': section(titleOf('references'), 'references'),
  p: paragraph,
  title,
  label,
  caption,
  'verse-line': paragraph,
  attrib: paragraph,
  code: block('code'),
  preformat: block('code'),
  'list-item': {
    open: (paper, tag) => push(paper, top(paper)?.kind === 'joined' ? 'joined' : 'item', tag),
    close: popFrame,
  },
  'def-item': block('item'),
  term: {close: paper => paper.out.add(': ', undefined)},
  fn: note,
  ref: block('item'),
  note: apart,
  'mixed-citation': apart,
  'element-citation': spaced(),
  'nlm-citation': spaced(),
  citation: spaced(),
  fig: frame('figure'),
  'fig-group': frame('figure'),
  'table-wrap': {
    open(paper, tag) {
      push(paper, 'figure', tag)
      // eLife marks its key resources table by id.
      paper.tableRole = /^key-?resource/i.test(attribute(paper.text, tag, 'id') ?? '') ? 'key-resources' : undefined
    },
    close(paper, tag, start, end) {
      paper.tableRole = undefined
      pop(paper, tag, start, end)
    },
  },
  'table-wrap-group': frame('figure'),
  'chem-struct-wrap': frame('figure'),
  'supplementary-material': supplement,
  media: supplement,
  'boxed-text': frame('box'),
  statement: frame('box'),
  table: {open: startTable},
  tr: {open: startRow},
  td: cell,
  th: cell,
  entry: cell,
  'table-wrap-foot': {
    open: (paper, tag) => {
      endCaption(paper, tag.start)
      push(paper, 'item', tag)
    },
    close: popFrame,
  },
  'index-term': skip,
  'private-char': skip,
  x: skip,
  'object-id': skip,
  'alt-text': skip,
  'long-desc': skip,
}

/** A reference whose parts have no punctuation between them. */
function spaced(): Element<Paper> {
  return {
    open(paper) {
      paper.out.add(' ', undefined)
      paper.spaced = true
    },
    close: paper => {
      paper.spaced = false
    },
  }
}

/** Ends a label or a title that goes on in the same block, so that it is a sentence of its own. */
function endSentence(paper: Paper, at: number): void {
  const last = paper.text
    .slice(Math.max(0, at - 40), at)
    .replace(/<[^<>]*>|\s/g, '')
    .at(-1)
  paper.out.addMark(last === undefined || /[.!?:;,>]/.test(last) ? ' ' : '. ')
}

function titleAt(paper: Paper, tag: XmlTag): string {
  const words = paper.text.slice(tag.end, tag.end + 100)
  return stripMarkup(words.slice(0, Math.max(0, words.indexOf('</')))) || 'Appendix'
}

function noteTitle(group: string): string {
  return group === 'author-notes' ? 'Author notes' : 'Footnotes'
}
