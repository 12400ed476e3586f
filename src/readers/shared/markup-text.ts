/** Small things that all markup formats need to say in plain text: links, raised and lowered characters, stripped markup. */
import {entityAt} from './entities.ts'

/**
 * What to add after the visible text of a link so that its target is kept: ` <https://…>`, or nothing when the text
 * already is the address (with or without scheme, `www.` or a DOI resolver in front), or the target is no address.
 */
export function targetAfter(visible: string, target: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
  const address = target.replace(/[\u0000-\u001f\u007f-\u009f]+/g, '').trim()
  if (!/^(?:https?|ftp):\/\/\S+$/i.test(address)) return ''
  return bare(visible).includes(bare(address)) ? '' : ` <${address}>`
}

/** The address without what the same address may be written without. */
function bare(address: string): string {
  return address
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^(?:dx\.)?doi\.org\//, '')
    .replace(/^www\./, '')
    .replace(/[/.#]+$/, '')
}

/** Whether `text` is what a numeric citation shows: `12`, `3–6`, `1,2`; not a year. */
export function isCitationNumber(text: string): boolean {
  return !/^\s*(?:18|19|20)\d\d\s*$/.test(text) && /^[\s\d,;–—-]*\d[\s\d,;–—-]*$/.test(text) && text.length <= 60
}

/** What goes before a superscript that begins after the character `before`: `10^-3`, `mm^2`, `Rosa26^floxed`, but `Ca2+` and `1st`. */
export function raisedMark(text: string, before: string): '^' | '' {
  if (!/[\p{L}\p{N})\]]/u.test(before)) return ''
  return /^(?:[+−–-]?\d+(?:\.\d+)?$|(?!(?:st|nd|rd|th|TM)$)\p{L}{2})/u.test(text.trim()) ? '^' : ''
}

/** What goes before a subscript: `n_test`, but `H2O`, `F1`, `CO2`. */
export function loweredMark(text: string): '_' | '' {
  return /^\p{L}{2,}/u.test(text.trim()) ? '_' : ''
}

/** Markup as plain text: tags out, references replaced, white space folded. For short stretches. */
export function stripMarkup(markup: string): string {
  const text = markup
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => inside.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(/<!--[\s\S]*?-->|<[^<>]*>/g, ' ')
  const plain = text.includes('&') ? text.replace(/&#?\w{1,32};/g, found => entityAt(found, 0)?.value ?? found) : text
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
  return plain.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()
}
