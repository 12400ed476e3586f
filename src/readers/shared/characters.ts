/** Characters as fonts give them → characters as people write them. */

/** Symbol fonts without a Unicode table put their glyphs into the private use area. */
const PRIVATE: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '•',
  '\uF0A8': '•',
  '\uF0D8': '•',
  '\uF0FC': '✓',
  '\uF06D': 'µ',
  '\uF0B1': '±',
  '\uF0B0': '°',
  '\uF0B4': '×',
  '\uF0D7': '·',
  '\uF0A3': '≤',
  '\uF0B3': '≥',
  '\uF0BB': '≈',
  '\uF061': 'α',
  '\uF062': 'β',
  '\uF067': 'γ',
  '\uF064': 'δ',
  '\uF044': 'Δ',
  '\uF06C': 'λ',
  '\uF073': 'σ',
  '\uF071': 'θ',
  '\uF0AE': '→',
  '\uF02D': '-',
  '\uF02B': '+',
  '\uF03D': '=',
}

const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
}

/** Text of one glyph; `' '` for every kind of space, `''` for what has no meaning. */
export function cleanGlyph(unicode: string): string {
  const code = unicode.charCodeAt(0)
  if (code > 0x20 && code < 0x7f) return unicode
  if (unicode === '' || unicode.trim() === '' || code === 0x200b || code === 0xfeff) return unicode === '' ? '' : ' '
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffd) return ''
  if (code >= 0xe000 && code < 0xf900) return PRIVATE[unicode] ?? ''
  return LIGATURES[unicode] ?? unicode
}

/** Accents that old TeX fonts set beside their letter, and the combining accents they stand for. */
const ACCENTS: Readonly<Record<string, string>> = {
  '¨': '\u0308',
  '´': '\u0301',
  '`': '\u0300',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030C',
  '¸': '\u0327',
  '˚': '\u030A',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '˝': '\u030B',
}

/** Whether the text ends with an accent that waits for its letter. */
export function endsWithAccent(text: string): boolean {
  return (ACCENTS[text.at(-1) ?? ''] ?? '') !== ''
}

/** Puts accents back onto their letters: `¨u` → `ü`, `´ı` → `í`. */
export function composeAccents(text: string): string {
  if (!/[¨´`ˆ˜ˇ¸˚¯˘˙˝]/.test(text)) return text
  return text.replace(/([¨´`ˆ˜ˇ¸˚¯˘˙˝]) ?([A-Za-zıȷ])/g, (whole, accent: string, letter: string) => {
    const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter
    const composed = (base + (ACCENTS[accent] ?? '')).normalize('NFC')
    return composed.length === 1 ? composed : whole
  })
}
