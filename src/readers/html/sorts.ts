/** What the class, id and role of an element say about it, in the habits of the sites that papers are saved from. */
import type {Role} from '../../model/document.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'

/** A part of the page with a role, a figure or table with its caption, and so on; `noise` is no part of the paper. */
export type Sort =
  | {readonly kind: 'noise' | 'figure' | 'caption' | 'note' | 'formula' | 'apart' | 'zone'}
  | {readonly kind: 'section'; readonly title: string; readonly role?: Role; readonly names: RegExp}

/** The sort of an element by its names; `undefined` where they say nothing. */
export function sortOf(text: string, tag: XmlTag): Sort | undefined {
  if (tag.end - tag.nameEnd < 5) return undefined
  const said = `${attribute(text, tag, 'class') ?? ''} ${attribute(text, tag, 'role') ?? ''}`
  let sort: Sort | undefined
  for (const name of said.toLowerCase().split(/\s+/)) {
    const one = known.get(name)
    if (one?.kind === 'noise') return one
    sort ??= one
  }
  if (sort !== undefined) return sort
  if (noise.test(said) || isHidden(text, tag)) return {kind: 'noise'}
  return sortOfId(attribute(text, tag, 'id')?.toLowerCase())
}

/** Converters make ids of headings, so that `metrics` or `navigation` may well be a section of the paper. */
function sortOfId(id: string | undefined): Sort | undefined {
  if (id === undefined) return undefined
  if (/^(?:toc|table-of-contents|cookie|sidebar)/.test(id)) return {kind: 'noise'}
  const sort = known.get(id)
  return sort?.kind === 'section' ? sort : undefined
}

/** Whether the page hides an element from all readers; `aria-hidden` hides it from those who listen only, and pandoc sets it on captions. */
function isHidden(text: string, tag: XmlTag): boolean {
  const inside = text.slice(tag.nameEnd, tag.end)
  return /\shidden(?=[\s>/]|=["']?(?:hidden)?["'\s>])|style=["'][^"']*display:\s*none/i.test(inside)
}

const sorts: readonly (readonly [string, Sort])[] = [
  ['abstract ltx_abstract doc-abstract', {kind: 'section', title: 'Abstract', role: 'abstract', names: /^(?:abstract|summary)/i}],
  [
    'ref-list references reference-list ltx_bibliography bibliography doc-bibliography refs citation-list c-article-references',
    {kind: 'section', title: 'References', role: 'references', names: /reference|bibliograph|literature|cited/i},
  ],
  [
    'ack ltx_acknowledgements doc-acknowledgments acknowledgments acknowledgements',
    {kind: 'section', title: 'Acknowledgements', role: 'acknowledgements', names: /^ac?knowledge?ment/i},
  ],
  [
    'kwd-group keywords ltx_keywords article-keywords',
    {kind: 'section', title: 'Keywords', role: 'keywords', names: /^key ?words/i},
  ],
  ['footnotes doc-endnotes fn-group', {kind: 'section', title: 'Footnotes', names: /notes/i}],
  ['fig figure fig-group tw table-wrap table-expansion c-article-table', {kind: 'figure'}],
  ['caption fig-caption table-caption ltx_caption', {kind: 'caption'}],
  ['label ltx_tag ltx_tag_bibitem', {kind: 'apart'}],
  ['ltx_note_outer', {kind: 'note'}],
  ['disp-formula ltx_equation ltx_equationgroup ltx_eqn_table mathjax_display equation display-formula', {kind: 'formula'}],
  ['main article ltx_document fulltext-view doc-chapter', {kind: 'zone'}],
  [
    'ltx_note_mark ltx_tag_note ltx_tag_item ltx_error ltx_authors ltx_dates ltx_page_navbar ltx_page_header ltx_page_footer ltx_toc ' +
      'mathjax_preview mjx_assistive_mathml katex-html rev-xref rev-xref-ref footnote-back doc-backlink anchor-section ' +
      'table-of-contents toc table_of_contents highwire-figure-links highwire-markup-inline fig-inline-links callout-links ' +
      'navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar tooltip ' +
      'sr-only visually-hidden screen-reader-text u-visually-hidden usa-sr-only noprint print-hidden u-hide-print ' +
      'authors author author-list c-article-author-list contributors contributor-list contrib-group affiliations affiliation-list aff-list author-notes-toggle ' +
      'abstract-title system-message c-article-identifiers cg date pagination pager breadcrumb breadcrumbs footer site-footer site-header usa-banner skip-link',
    {kind: 'noise'},
  ],
]

const known = new Map<string, Sort>(sorts.flatMap(([names, sort]) => names.split(' ').map(name => [name, sort] as const)))

/** Names that begin with what a page has around its article, with or without the prefix of a style sheet. */
const noise =
  /(?:^|\s)(?:[a-z]{1,4}-(?:article-)?)?(?:cookies?|consent|gdpr|adverts?|advertisement|ads|promo|social|share|sharing-buttons|newsletter|subscribe|recommend(?:ed|ations?)|related-(?:articles?|content|links|items|posts)|similar-articles|cited-?by|citing-articles|altmetrics?|metrics|article-tools|sidebar|navbar|breadcrumbs?|comments|disqus)(?:[-_][\w-]*)?(?=\s|$)/i
