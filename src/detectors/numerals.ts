/** What a word of text is worth as a number. Shared by the detectors. */

/** The value of a numeral (`1,024`, `0.65`, `.65`, `1e-4`) or number word (`twelve`); `undefined` for anything else. */
export function numeral(word: string): number | undefined {
  if (hasDigit(word)) {
    if (/^0[xob]/i.test(word)) return undefined
    const value = Number(word.replaceAll(',', ''))
    return Number.isFinite(value) ? value : undefined
  }
  return word.length > 9 ? undefined : numberWords.get(word)
}

/** Whether a word begins with a digit, or with a point that stands for “0.”. */
export function hasDigit(word: string): boolean {
  const first = word.charCodeAt(0)
  return (first >= 0x30 && first <= 0x39) || first === 0x2e
}

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const large = {thirty: 30, forty: 40, fifty: 50, sixty: 60, hundred: 100, thousand: 1000, dozen: 12}

/** In small letters and with a capital: looking a word up as it is written is cheaper than changing it first. */
const numberWords: ReadonlyMap<string, number> = new Map(
  [...small.split(' ').map((word, index) => [word, index + 1] as const), ...Object.entries(large)].flatMap(([word, value]) => [
    [word, value] as const,
    [word.charAt(0).toUpperCase() + word.slice(1), value] as const,
  ]),
)
