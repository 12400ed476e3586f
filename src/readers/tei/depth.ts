/**
 * GROBID writes all sections of a paper side by side. How deep a heading was in print can be told from its number
 * (`<head n="2.1">`), else from capitals where the main headings alone are in capitals, else from the names that the
 * main parts of papers have in every field.
 */
import {isCapitals, isUsualHeading} from '../shared/heading-names.ts'
import {stripMarkup} from '../shared/markup-text.ts'
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'

/** Gives the function that tells the depth of a heading, from 1, asked in the order of the text. */
export function headDepths(text: string): (tag: XmlTag) => number {
  const heads = [...text.matchAll(/<div[^<>]*>\s*<head(\s[^<>]*)?>([^<]{1,200})/g)].map(([, attributes, words]) => ({
    number: /\sn="/.test(attributes ?? ''),
    words: words as string,
  }))
  const isNumbered = heads.filter(head => head.number).length >= 3
  const capitals = heads.filter(head => isCapitals(head.words)).length
  const isCapitalised = capitals >= 3 && capitals < heads.length
  let above = 0
  return tag => {
    const number = attribute(text, tag, 'n')
    const words = stripMarkup(text.slice(tag.end, tag.end + 200).split('</head', 1)[0] ?? '').replace(/^[^\p{L}\d]+/u, '')
    if (number !== undefined) {
      above = Math.max(1, number.split('.').filter(part => part.trim() !== '').length)
      return above
    }
    const isMain = isUsualHeading(words) || (isCapitalised && !isNumbered && isCapitals(words))
    if (isMain) above = 1
    return isMain || above === 0 ? 1 : isNumbered ? above + 1 : 2
  }
}
