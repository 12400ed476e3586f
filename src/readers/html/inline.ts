/** What stands inside running text in HTML: links, citations, raised and lowered characters, formulas. */
import {endInline, isCited, openBracket, openPlain} from '../shared/citation.ts'
import type {Element} from '../shared/element.ts'
import {isCitationNumber, loweredMark, raisedMark, stripMarkup, targetAfter} from '../shared/markup-text.ts'
import {mathReader} from '../shared/mathml.ts'
import {contentOf} from '../shared/page.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import {sortOf} from './sorts.ts'
import type {Web} from './web.ts'

export const inlines: readonly (readonly [string, Element<Web>])[] = [
  ['a', {open: openAnchor, close: closeAnchor}],
  ['sup', {open: openRaised, close: endInline}],
  ['sub', {open: openLowered}],
  ['br', {open: web => web.out.add(' ', undefined)}],
  ['math', {open: openMath}],
  ['q', {open: web => web.out.add('“', undefined), close: web => web.out.add('”', undefined)}],
]

/** Words of links that lead around a site, not to something the paper speaks of. */
const errand =
  /^(?:\[?(?:google scholar|cross ?ref|pub ?med(?: central)?|pmc(?: free article)?|medline|web of science|scopus|isi|cas|ads|article|view (?:article|inline|popup|larger version|in article)|full (?:text|size image)|abstract|open in (?:a )?new (?:tab|window)|download (?:figure|powerpoint|asset|image)?|back to (?:top|article))\]?|↵|↩︎?|\^|¶)$/i

/** Targets in the page that are references, and those that are not. */
const toReference = /#(?:.*[-_.:])?(?:ref|bib|cit|cr|r|b|c)(?:[-_.:]?[a-z]*)?[-_.:]?\d+\w*$|#ref-|#cite/i
const toNote = /#(?:.*[-_.:])?(?:fn|note|footnote|en|aff|corr?|fig|f|tab|t|eq|e|sec|s|app|supp?l?|video|alg)(?:ref)?[-_.:]?\w*\d/i

function openAnchor(web: Web, tag: XmlTag): void {
  const words = stripMarkup(contentOf(web, tag))
  const href = attribute(web.text, tag, 'href') ?? ''
  const isMarker = /\b(?:doc-noteref|footnote-ref|doc-backlink)\b/.test(web.text.slice(tag.nameEnd, tag.end))
  if (isMarker || errand.test(words) || sortOf(web.text, tag)?.kind === 'noise') {
    web.skipped = 1
    return
  }
  const isCitation = href.includes('#') && isCitationNumber(words) && toReference.test(href) && !toNote.test(href)
  if (isCitation && !isCited(web, tag.start)) openBracket(web)
  else openPlain(web)
}

function closeAnchor(web: Web, tag: XmlTag, start: number): void {
  endInline(web)
  const href = attribute(web.text, tag, 'href')
  if (href === undefined || href.includes('#bib') || /#(?:ref|cr|b)\W?\w*\d/i.test(href)) return
  const words = stripMarkup(web.text.slice(tag.end, Math.min(start, tag.end + 600)))
  if (words !== '') web.out.add(targetAfter(words, href), undefined)
}

/** Raised citations become `[3–6]`, markers of footnotes go, raised numbers become `10^-3`. */
function openRaised(web: Web, tag: XmlTag): void {
  const raw = contentOf(web, tag)
  const words = stripMarkup(raw)
  const before = web.out.lastLetter()
  const targets = [...raw.matchAll(/\shref\s*=\s*["']?([^"'\s>]+)/g)].map(found => found[1] as string)
  const isLinked = targets.length > 0 && targets.every(target => target.includes('#'))
  if (
    sortOf(web.text, tag)?.kind === 'noise' ||
    /\b(?:doc-noteref|footnote-ref|ltx_note_mark)\b/.test(raw) ||
    (isLinked && targets.every(target => toNote.test(target) && !toReference.test(target)))
  ) {
    web.skipped = 1
    return
  }
  const isListed = /\d\s*[,–—-]\s*\d/.test(words) || /[.,;:)”’]/.test(before)
  if (isCitationNumber(words) && (isLinked || (targets.length === 0 && isListed)) && !isCited(web, tag.start)) {
    openBracket(web)
    return
  }
  if (web.brackets === 0) web.out.add(raisedMark(words, before), undefined)
  openPlain(web)
}

function openLowered(web: Web, tag: XmlTag): void {
  web.out.add(loweredMark(stripMarkup(contentOf(web, tag))), undefined)
}

/** Formulas in lines of their own are left out. */
function openMath(web: Web, tag: XmlTag): void {
  if (attribute(web.text, tag, 'display') === 'block') {
    web.out.add(' ', undefined)
    web.skipped = 1
    return
  }
  web.math = mathReader()
  web.math.open(tag.name)
}
