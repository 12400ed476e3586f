/** What the style of a paragraph says that it is. */
import type {Stated} from './paragraphs.ts'

export interface Kind {
  readonly stated: Stated
  /** Of headings, from 1. */
  readonly depth: number
}

/** By its name, its outline level (from 1; 0 for none) and whether it is listed; `undefined` for what only repeats the document, such as a table of contents. */
export function kindOf(styleName: string, outline: number, listed: boolean): Kind | undefined {
  const name = styleName.toLowerCase()
  if (/^(toc|contents|inhaltsverzeichnis|table of (contents|figures))\b/.test(name)) return undefined
  for (const [pattern, stated] of BY_NAME) if (pattern.test(name)) return {stated, depth: stated === 'heading' ? 1 : 0}
  if (outline > 0) return {stated: 'heading', depth: outline}
  return {stated: listed ? 'item' : 'text', depth: 0}
}

const BY_NAME: readonly (readonly [RegExp, Stated])[] = [
  [/^(title|titel|titre|título|titulo|titolo|tytuł|otsikko|article title|paper title)$/, 'title'],
  [/caption|beschriftung|légende|legende|leyenda|didascalia/, 'caption'],
  [/source ?code|preformatted|verbatim|^code\b/, 'code'],
  [/^(author|authors|affiliations?|date|correspondence)\b/, 'author'],
  [/^(abstract ?title|toc heading|bibliography heading)$/, 'heading'],
  [/^abstract/, 'abstract'],
  [/bibliography|literaturverzeichnis|^references?$/, 'reference'],
]

const HEADING =
  /^(?:heading|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|标题|見出し|제목)\s*([1-9])\b/i

/** The level that the name of a style gives, in the languages of Word; 0 for none. */
export function headingLevel(name: string): number {
  return Number(HEADING.exec(name)?.[1] ?? 0)
}
