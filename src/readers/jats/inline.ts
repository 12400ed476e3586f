/** What stands inside running text in JATS: citations, links, raised and lowered characters, formulas. */
import {endInline, isCited, openBracket, openPlain} from '../shared/citation.ts'
import {type Element, skip} from '../shared/element.ts'
import {isCitationNumber, loweredMark, raisedMark, stripMarkup, targetAfter} from '../shared/markup-text.ts'
import {mathReader} from '../shared/mathml.ts'
import {contentOf, pop, push} from '../shared/page.ts'
import {texText} from '../shared/tex-text.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute, attributeSite} from '../shared/xml-attribute.ts'
import {inside} from './front.ts'
import type {Paper} from './paper.ts'

export const inlines: Readonly<Record<string, Element<Paper>>> = {
  xref: {open: openReference, close: endInline},
  sup: {open: openRaised, close: endInline},
  sub: {open: openLowered},
  'ext-link': {close: closeLink},
  uri: {close: closeLink},
  'related-object': {open: paper => paper.out.add(' ', undefined), close: closeLink},
  'inline-supplementary-material': {close: closeLink},
  break: {open: paper => paper.out.add(' ', undefined)},
  'inline-formula': {
    open: paper => {
      paper.formulaWritten = false
    },
  },
  'disp-formula': {
    open(paper) {
      paper.out.add(' ', undefined)
      paper.skipped = 1
    },
  },
  'disp-formula-group': skip,
  math: {
    open: openMath,
    close: paper => {
      paper.formulaWritten = true
    },
  },
  alternatives: {
    open: (paper, tag) => {
      // What stands between the forms of a formula is white space; elsewhere the forms are figures and tables.
      if (IN_FORMULA.test(paper.text.slice(Math.max(0, tag.start - 300), tag.start))) push(paper, 'mute', tag)
    },
    close: (paper, tag, start, end) => void pop(paper, tag, start, end),
  },
  'tex-math': {
    open: (paper, tag) => push(paper, 'mute', tag),
    close: (paper, tag, start, end) => {
      pop(paper, tag, start, end)
      closeTex(paper, tag, start)
    },
  },
}

const IN_FORMULA = /<inline-formula\b[^<>]*>\s*$/

/** Cross-references whose text is a mere marker of a note or an affiliation. */
const markers: ReadonlySet<string> = new Set(['aff', 'author-notes', 'contrib', 'corresp', 'fn', 'table-fn'])

/** A citation by number becomes `[12]`; the marker of a note is left out; other references keep their words. */
function openReference(paper: Paper, tag: XmlTag): void {
  const type = attribute(paper.text, tag, 'ref-type') ?? ''
  if (markers.has(type)) paper.skipped = 1
  else if (type === 'bibr' && isCitationNumber(stripMarkup(contentOf(paper, tag))) && !isCited(paper, tag.start))
    openBracket(paper)
  else openPlain(paper)
}

/** Raised citations become `[3–6]`, raised numbers `10^-3`; other raised text stays as it is. */
function openRaised(paper: Paper, tag: XmlTag): void {
  const raw = contentOf(paper, tag)
  const after = tag.end + raw.length
  if (/ref-type="bibr"/.test(raw) && !raw.includes('[') && !isCited(paper, tag.start)) {
    openBracket(paper)
    return
  }
  if (/^[o∘º]$/.test(raw) && /^<\/\w+>\s?C\b/.test(paper.text.slice(after, after + 20))) {
    paper.out.add('°', undefined)
    paper.skipped = 1
    return
  }
  if (!raw.includes('<') && paper.brackets === 0) {
    paper.out.add(raisedMark(stripMarkup(raw), paper.out.lastLetter()), undefined)
  }
  openPlain(paper)
}

function openLowered(paper: Paper, tag: XmlTag): void {
  paper.out.add(loweredMark(stripMarkup(contentOf(paper, tag))), undefined)
}

/** Adds the address of a link, unless the words already are the address. */
function closeLink(paper: Paper, tag: XmlTag, start: number): void {
  const site = attributeSite(paper.text, tag, 'href')
  const href = attribute(paper.text, tag, 'href') ?? attribute(paper.text, tag, 'source-id')
  if (href === undefined) return
  const isDoi = attribute(paper.text, tag, 'ext-link-type') === 'doi' && /^10\.\d/.test(href)
  const added = targetAfter(inside(paper, tag, start), isDoi ? `https://doi.org/${href}` : href)
  if (added === '') return
  const isVerbatim = site !== undefined && added === ` <${paper.text.slice(site.start, site.end)}>`
  if (!isVerbatim) paper.out.add(added, undefined)
  else {
    paper.out.add(' <', undefined)
    paper.out.add(added.slice(2, -1), site.start)
    paper.out.add('>', undefined)
  }
}

function openMath(paper: Paper, tag: XmlTag): void {
  if (paper.formulaWritten) paper.skipped = 1
  else {
    paper.math = mathReader()
    paper.math.open(tag.name)
  }
}

function closeTex(paper: Paper, tag: XmlTag, start: number): void {
  if (paper.formulaWritten) return
  paper.formulaWritten = true
  paper.out.add(texText(stripMarkup(paper.text.slice(tag.end, Math.min(start, tag.end + 4000)))), undefined)
}
