/** What a word of text is worth as a number. Shared by the detectors. */

/** The value of a numeral (`1,024`, `0.65`, `1e-4`) or number word (`twelve`); `undefined` for anything else. */
export function numeral(word: string): number | undefined {
  const first = word.charCodeAt(0)
  if (first >= 0x30 && first <= 0x39) {
    const value = Number(word.replaceAll(',', ''))
    return Number.isNaN(value) ? undefined : value
  }
  return word.length > 9 ? undefined : numberWords.get(word.toLowerCase())
}

/** Whether a word begins with a digit. */
export function hasDigit(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= 0x30 && first <= 0x39
}

const numberWords: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
])
