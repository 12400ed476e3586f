/** Weight, slant and use of a font, read from its name: PDF has no better place for them. */
import type {Font} from './types.ts'

const BOLD =
  /bold|black|heavy|demi|^(cm|sf|ec|lm|tc|t1)[a-z]{0,3}(bx|b)[a-z]{0,3}\d|medi(um)?(ital)?$|[-.,_](b|bd|bi|bdit|hv|sb|xb|md)$|^(ptmb|phvb|pplb|pncb)|gbm$/i
const ITALIC = /ital|obli|slant|^(cm|sf|ec|lm|tc)[a-z]{0,3}(ti|sl|mi|it)[a-z]{0,2}\d|[-.,_](i|it|bi|bdit|mdit)$/i
const MATH =
  /^(cmsy|cmmi|cmex|cmbsy|msam|msbm|eusm|eufm|rsfs|esint|txsy|txex|pxsy|lmmath|tex-math|mtmi|mtsy|mtex|mathematical)|symbol|math|stixsize/i

/** Reads the name of a font, such as `ABCDEF+NimbusRomNo9L-Medi`. */
export function fontOf(postscriptName: string): Font {
  const name = postscriptName.replace(/^[A-Z]{6}\+/, '')
  return {name, bold: BOLD.test(name), italic: ITALIC.test(name), math: MATH.test(name)}
}

/** The fonts of the TeX package mathabx name their signs as if they were letters and accents. */
const MATHABX: Readonly<Record<string, string>> = {
  ˆ: '×',
  '“': '=',
  '´': '-',
  '˘': '±',
  '¨': '·',
  '˚': '∗',
  '„': '~',
  '«': '≈',
  '‰': '≠',
  ď: '≤',
  ě: '≥',
  P: '∈',
  Ñ: '→',
}

/** The character that a glyph shows, for fonts that say it wrongly. */
export function trueCharacter(font: Font, character: string): string {
  return font.name.startsWith('TeX-matha') ? (MATHABX[character] ?? character) : character
}

/** Bitmap fonts of TeX come without names of glyphs: codes of their two encodings below 32. */
const BITMAP: Readonly<Record<number, string>> = {
  11: 'ff',
  12: 'fi',
  13: 'fl',
  14: 'ffi',
  15: 'ffl',
  16: '“',
  17: '”',
  21: '–',
  22: '—',
  27: 'ff',
  28: 'fi',
  29: 'fl',
  30: 'ffi',
  31: 'ffl',
}

/** The letters of a glyph of a bitmap font, by its code; empty where it has none. */
export function bitmapLigature(code: number): string {
  return BITMAP[code] ?? ''
}
