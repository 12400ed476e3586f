/** The elements of `front`: metadata become fields, statements become sections. */

import {apart, block, type Element, frame, leaveOut, popFrame, popTwice, section, skip} from '../shared/element.ts'
import {stripMarkup} from '../shared/markup-text.ts'
import {headOnce, openBlock, pop, push, top} from '../shared/page.ts'
import {attribute} from '../shared/xml-attribute.ts'
import {closeContributor, inside, openContributor, takeAffiliation, takeContributorPart, takeLicence} from './front.ts'
import type {Paper} from './paper.ts'
import {roleOfMeta, titleOf} from './roles.ts'
import {paragraph} from './structure.ts'

/** A field that holds the text of the element. */
const field = (list: string): Element<Paper> => ({
  close: (paper, tag, start) => void paper.fields.push(list, inside(paper, tag, start), tag.end, start),
})

const contributorPart: Element<Paper> = {close: takeContributorPart}

const metaValue: Element<Paper> = {
  open(paper, tag) {
    const before = paper.text.slice(Math.max(0, tag.start - 500), tag.start)
    const name = stripMarkup(before.slice(before.lastIndexOf('<meta-name')))
    const role = roleOfMeta(name)
    if (role === undefined) {
      push(paper, 'mute', tag)
      return
    }
    push(paper, 'section', tag, {role, title: role === 'abstract' ? name : titleOf(role)})
    openBlock(paper, 'paragraph', tag)
  },
  close: popTwice,
}

const keyword: Element<Paper> = {
  open: paper => paper.out.addMark(paper.out.hasText() ? '; ' : ''),
  close: (paper, tag, start) => void paper.fields.push('/keywords', inside(paper, tag, start, 300), tag.end, start),
}

export const metadata: Readonly<Record<string, Element<Paper>>> = {
  article: {
    open: (paper, tag) => paper.fields.add('/article-type', attribute(paper.text, tag, 'article-type') ?? '', tag.start, tag.end),
  },
  'journal-meta': frame('mute'),
  'journal-title': field('/journals'),
  'article-id': {
    open: (paper, tag) => push(paper, 'mute', tag),
    close(paper, tag, start, end) {
      if (attribute(paper.text, tag, 'pub-id-type') === 'doi') paper.fields.add('/doi', inside(paper, tag, start), tag.end, start)
      pop(paper, tag, start, end)
    },
  },
  'title-group': {
    open: (paper, tag) => openBlock(paper, 'title', tag, 'joined'),
    close(paper, tag, start, end) {
      if (top(paper)?.name !== tag.name) return
      paper.frames.pop()
      const block = paper.out.close(end)
      if (block !== undefined) paper.fields.add('/title', block.text, tag.end, start)
    },
  },
  subtitle: {open: paper => paper.out.add(': ', undefined)},
  'alt-title': skip,
  'trans-title-group': skip,
  'article-categories': skip,
  'article-version': skip,
  'article-version-alternatives': skip,
  'pub-date': skip,
  'pub-date-not-available': skip,
  'pub-history': skip,
  history: skip,
  counts: skip,
  volume: {open: skipInMeta},
  issue: {open: skipInMeta},
  fpage: {open: skipInMeta},
  lpage: {open: skipInMeta},
  'elocation-id': {open: skipInMeta},
  'issue-id': skip,
  'issue-title': {open: skipInMeta},
  conference: skip,
  'processing-meta': skip,
  'self-uri': {
    open: (paper, tag) => void paper.fields.push('/self-uri', attribute(paper.text, tag, 'href') ?? '', tag.start, tag.end),
  },
  'related-article': {
    open(paper, tag) {
      paper.fields.push('/related-articles', attribute(paper.text, tag, 'href') ?? '', tag.start, tag.end)
      if (paper.out.depth() === 0) paper.skipped = 1
    },
  },
  'contrib-group': frame('mute'),
  contrib: {
    open: openContributor,
    close(paper, tag, start, end) {
      closeContributor(paper, start)
      pop(paper, tag, start, end)
    },
  },
  surname: contributorPart,
  'given-names': {...contributorPart, open: paper => paper.out.add(' ', undefined)},
  name: {open: paper => paper.out.add(' ', undefined)},
  collab: contributorPart,
  'string-name': contributorPart,
  'contrib-id': contributorPart,
  role: contributorPart,
  aff: {
    open: (paper, tag) => push(paper, 'mute', tag),
    close(paper, tag, start, end) {
      pop(paper, tag, start, end)
      takeAffiliation(paper, tag, start)
    },
  },
  permissions: frame('mute'),
  license: {
    open: (paper, tag) => push(paper, 'mute', tag),
    close(paper, tag, start, end) {
      if (paper.frames.length <= 2) takeLicence(paper, tag, start)
      pop(paper, tag, start, end)
    },
  },
  'kwd-group': {
    open(paper, tag) {
      push(paper, 'section', tag)
      headOnce(paper, titleOf('keywords'), 'keywords', tag.start)
      openBlock(paper, 'item', tag, 'joined')
    },
    close: popTwice,
  },
  kwd: keyword,
  'compound-kwd': keyword,
  'author-notes': section(),
  corresp: {
    open(paper, tag) {
      if (top(paper)?.kind === 'section') headOnce(paper, 'Correspondence', 'authors', tag.start)
      openBlock(paper, 'item', tag)
    },
    close: popFrame,
  },
  'funding-group': section(titleOf('funding'), 'funding'),
  'award-group': block('item'),
  'funding-source': apart,
  'award-id': apart,
  'institution-id': skip,
  'support-group': section(titleOf('funding'), 'funding'),
  'funding-statement': paragraph,
  'meta-name': skip,
  'meta-value': metaValue,
  abstract: section(titleOf('abstract'), 'abstract'),
  'trans-abstract': leaveOut,
  bio: section('About the authors'),
}

/** Numbers of the volume and the pages: metadata in front, text in a reference. */
function skipInMeta(paper: Paper): void {
  if (paper.out.depth() === 0) paper.skipped = 1
}
