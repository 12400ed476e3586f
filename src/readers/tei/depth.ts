/**
 * GROBID writes all sections of a paper side by side. How deep a heading was in print can be told from its number
 * (`<head n="2.1">`), else from capitals where the main headings alone are in capitals, else from the names that the
 * main parts of papers have in every field.
 */
import {stripMarkup} from '../shared/markup-text.ts'
import {attribute, type XmlTag} from '../shared/xml.ts'

/** Gives the function that tells the depth of a heading, from 1, asked in the order of the text. */
export function headDepths(text: string): (tag: XmlTag) => number {
  const heads = [...text.matchAll(/<div[^<>]*>\s*<head(\s[^<>]*)?>([^<]{1,200})/g)].map(([, attributes, words]) => ({
    number: /\sn="/.test(attributes ?? ''),
    words: words as string,
  }))
  const isNumbered = heads.filter(head => head.number).length >= 3
  const capitals = heads.filter(head => isCapital(head.words)).length
  const isCapitalised = capitals >= 3 && capitals < heads.length
  let above = 0
  return tag => {
    const number = attribute(text, tag, 'n')
    const words = stripMarkup(text.slice(tag.end, tag.end + 200).split('</head', 1)[0] ?? '')
    if (number !== undefined) {
      above = Math.max(1, number.split('.').filter(part => part.trim() !== '').length)
      return above
    }
    const isMain = mainParts.test(words) || (isCapitalised && !isNumbered && isCapital(words))
    if (isMain) above = 1
    return isMain || above === 0 ? 1 : isNumbered ? above + 1 : 2
  }
}

const mainParts =
  /^[\W\d]*(?:introduction|background|(?:materials? (?:and|&) |patients and |subjects and |online )?methods?|methodology|experimental(?: procedures| section)?|results?(?: and discussions?)?|discussions?(?: and conclusions?)?|conclusions?|limitations|acknowledge?ments?|references|abbreviations|appendix|supplement\w*(?: \w+)?|fundings?|declarations?|(?:data|code) availability\b.{0,40}|availability of .{1,40}|(?:competing|conflicts? of|declaration of) .{0,20}interests?\b.{0,20}|author.{0,3} contributions?|ethic\w+ .{0,60}|additional (?:information|files?))[\W\d]*$/i

function isCapital(words: string): boolean {
  return /[A-Z]{4}/.test(words) && !/[a-z]/.test(words)
}
