/** Raised and lowered characters in plain text: citations in brackets, exponents after `^`. */

export interface Shifted {
  readonly text: string
  /** Whether it belongs to the word before, whatever the gap. */
  readonly attached: boolean
}

/** Words after which a raised 2 or 3 is an exponent, not a citation. */
const UNIT = /(^|[\s\d/(·×])(m|[cdkmnµμp]m|s|ms|µs|Å|in|inch|px|pixels?|voxels?|e|[a-zA-Z])$/
const CITATION = /^\d{1,3}(?:\s?[,;–—−-]\s?\d{1,3})*,?$/

export function raised(text: string, before: string, inFormula: boolean): Shifted {
  const last = before.at(-1) ?? ''
  if (/^[−–-]\s?\d/.test(text)) return {text: `^-${text.replace(/^[−–-]\s?/, '')}`, attached: true}
  if (CITATION.test(text)) {
    const power =
      inFormula || (/\d$/.test(last) ? /(^|[\s(×·~=<>≤≥.\d])\d+$/.test(before) : UNIT.test(before) && /^\d$/.test(text))
    if (power) return {text: `^${text}`, attached: true}
    return {text: `[${text.replace(/\s+/g, '').replace(/,$/, '')}]`, attached: /[\w.,;:)\]”"’]/.test(last)}
  }
  if (/^(st|nd|rd|th|TM|®|™|°|◦|[*∗†‡§¶#]+)$/.test(text) || /^\d?[+−-]$/.test(text)) {
    return {text: text.replace('◦', '°').replaceAll('∗', '*').replace('−', '-'), attached: true}
  }
  return {text: `^${text}`, attached: true}
}

export function lowered(text: string, before: string): Shifted {
  const chemical = /^\d+$/.test(text) && /[A-Z][a-z]?$|\)$/.test(before)
  return {text: chemical ? text : `_${text}`, attached: true}
}
