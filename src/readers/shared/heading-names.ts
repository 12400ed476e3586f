/** Headings of scientific papers: how they are numbered and how they are usually worded. */

/** The number of a heading: `2.1`, `IV.`, `A.`, `Appendix B.` */
export const HEADING_NUMBER = /^(?:appendix\s+)?((?:\d{1,2}|[A-Z])(?:\.\d{1,2})*\.?|[IVX]{1,5}\.)\s+(?=\S)/
/** Names of sections that stand alone on a line in any manuscript, however plain its typography. */
const USUAL = new RegExp(
  `^(${[
    'abstract|summary|significance( statement)?|introduction|background|related works?|previous work',
    '(materials? and |patients and )?methods?( and materials?)?|methodology|experimental( section| procedures| setup)?|experiments?',
    'results?( and discussions?)?|discussions?( and conclusions?)?|conclusions?( and (future work|outlook|discussion))?|limitations',
    'references|bibliography|literature cited|works cited',
    'acknowled?ge?ments?|funding( (information|statement|sources?))?|financial support',
    '((code|data|software|materials?)(,? and (code|data|software|materials?))?|resource) (availability|accessibility|sharing)( statement)?',
    'availability( of (data|code|software|data and (code|materials?)|code and data))?( statement)?',
    "author'?s?’?'? contributions?( statement)?|contributions|credit author(ship)? (contribution )?statement",
    '(conflicts?|declarations?) of interests?( statement)?|(declaration of )?competing (financial )?interests?( statement)?|disclosures?',
    'ethics( (statement|approval|declarations?))?|ethical (approval|statement|considerations)|declarations|consent (for publication|to participate)',
    'supplementa(ry|l) (information|materials?|methods|data|figures|notes?)|supporting information|appendix|appendices|extended data',
    'keywords?|key words|index terms|abbreviations|additional information|key resources table|star methods',
  ].join('|')})$`,
  'i',
)
/** Headings that run on into their paragraph whatever they look like. */
export const RUNNING = /^(abstract|summary|index terms|key ?words( and phrases)?)\s*([—–.:-]|:-)\s*(?=\S)/i

/** The name of the heading of a list of references. */
export const REFERENCES =
  /^((\d{1,2}|[IVX]{1,4})\.?\s+)?(references?( and notes| cited)?|bibliography|literature( cited)?|works cited)\s*:?$/i

/** Whether a heading is one that papers usually have, such as “Funding” or “2. Methods”. */
export function isUsualHeading(text: string): boolean {
  return USUAL.test(bareName(text))
}

/** A heading without its number and closing colon. */
export function bareName(text: string): string {
  return text
    .replace(HEADING_NUMBER, '')
    .replace(/\s*:$/, '')
    .replace(/^(\p{L} )+\p{L}$/u, spaced => spaced.replaceAll(' ', ''))
    .trim()
}

/** A heading with its number and without what parts it from its paragraph; one that is spaced out is pulled together. */
export function headingText(text: string): string {
  const bare = text.replace(/\s*[—–:.-]+\s*$/, '').trim()
  return /^(\p{L} ){3,}\p{L}$/u.test(bare) ? bareName(bare) : bare
}

/** Whether all letters are capitals, and enough of them for no abbreviation. */
export function isCapitals(text: string): boolean {
  if (/[a-z]/.test(text)) return false
  const letters = text.replace(HEADING_NUMBER, '').replace(/[^\p{L}]/gu, '')
  return letters.length >= 5 && letters === letters.toUpperCase()
}
