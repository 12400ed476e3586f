/** Counts letters without a regular expression: readers do it for every run of a document. */

/** ASCII letters, and everything beyond ASCII but signs and punctuation of Latin-1 and General Punctuation. */
export function countLetters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (isLetter(text.charCodeAt(at))) count++
  return count
}

/** Whether a text begins with a small letter; with a capital. */
export function startsSmall(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toUpperCase()
}

export function startsCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  if (lower >= 0x61 && lower <= 0x7a && code < 0x80) return true
  return (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) || code > 0x2c00
}
