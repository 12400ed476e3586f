/** What captions of figures and tables begin with, in formats that do not mark them. */

const WORD =
  /^(?:(?:extended data|supplementa(?:l|ry)|suppl?\.?|online|appendix) )?(fig(?:ure|\.)?|scheme|video|movie|chart|plate|table|tab\.)\s*\.?\s*/i
const NUMBER = /^(?:(?:S|[A-Z][.-]?)?\d{1,3}(?:\.\d{1,2})?[a-z]?|[IVX]{1,5}|[A-Z])\s*([.:|–—]|-(?=\s)|(?=\s)|$)/

/** The label of a caption: “Fig. 2.”, “Supplementary Table S1:”, “TABLE IV”. */
export interface Label {
  readonly kind: 'figure' | 'table'
  /** The whole of it, as it stands. */
  readonly text: string
  /** The sign after the number; empty where there is none. */
  readonly stop: string
}

/**
 * Whether a paragraph of its own is a caption: a label with a stop (“Figure 2. Cells”), or one that a capitalised word or a
 * panel follows (“Fig. 2 Cells of”, “Fig. 2 (a) Cells”). “Figure 2 shows cells” is running text.
 */
export function opensCaption(text: string): boolean {
  const label = labelOf(text.slice(0, 80))
  if (label === undefined) return false
  return label.stop !== '' || /^\s+(?:\p{Lu}\p{L}+|\(?[a-eA-E]\))/u.test(text.trimStart().slice(label.text.length))
}

export function labelOf(text: string): Label | undefined {
  const word = WORD.exec(text)
  if (word === null) return undefined
  const number = NUMBER.exec(text.slice(word[0].length))
  if (number === null) return undefined
  return {kind: /^tab/i.test(word[1] as string) ? 'table' : 'figure', text: (word[0] + number[0]).trim(), stop: number[1] ?? ''}
}
