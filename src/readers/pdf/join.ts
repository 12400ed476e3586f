/** Joins lines to running text: words and addresses that were broken at a line's end become whole again. */

/** Says how often a word occurs in the document, in lower case. */
export type WordCount = (word: string) => number

/** First parts that keep their hyphen when nothing else is known: those of compounds, and little words before a word of its own. */
const COMPOUND =
  /^(non|self|semi|multi|cross|well|high|low|state|real|long|short|large|small|two|three|four|single|double|deep|open|fine|full|half|user|ground|label|patch|pixel|voxel|slide|image|instance|weakly|intra|inter|level|based|time|x|u|t|d|b|k|n|p|z)$/i
const LITTLE = /^(in|on|off|out|up|down|to|of|the|so|as|then|end|data|cell|class|co|pre|post|first|second|third|one|left|right)$/i
const HYPHEN_END = /([\p{L}\p{N}]+)[-‐]$/u
const WORD_START = /^[\p{L}\p{N}]+/u
const ADDRESS_END = /(?:(?:https?|ftp):\/\/|https?:\/?$|www\.|\bdoi\.org\/|\bdoi:\s?10\.|\b10\.\d{4,9}\/)\S*$/i
const DOMAIN_END = /^(com|org|io|net|edu|gov|de|uk|ch|fr|eu|ai|html?|git|zip|pdf|md|py)\b/

/** Counts the words of all lines, in their order; both parts of those cut by a line's end are left out. */
export function countWords(lines: readonly string[]): WordCount {
  const counts = new Map<string, number>()
  let isCut = false
  for (const line of lines) {
    const words = line.toLowerCase().match(/\p{L}[\p{L}\p{N}]*(?:[-‐]\p{L}[\p{L}\p{N}]*)*/gu) ?? []
    const start = isCut ? 1 : 0
    isCut = /[-‐]$/.test(line)
    const end = isCut ? words.length - 1 : words.length
    for (let at = start; at < end; at++) {
      const word = words[at] as string
      counts.set(word, (counts.get(word) ?? 0) + 1)
      const parts = word.split('-')
      for (let part = 2; part < parts.length; part++) {
        const pair = `${parts[part - 2]}-${parts[part - 1]}`
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
    }
  }
  return word => counts.get(word.toLowerCase()) ?? 0
}

/** Only the line before is looked at: the whole text would be searched anew for every line. */
export function joinLines(lines: readonly string[], count: WordCount): string {
  const parts: string[] = []
  for (const line of lines) {
    if (line === '') continue
    const before = parts.pop()
    if (before === undefined) parts.push(line)
    else parts.push(...joinTwo(before, line, count))
  }
  // TeX sets `1e-4` as a difference.
  return parts
    .join('')
    .replace(/\u00AD/g, '')
    .replace(/(\d)e [−–-] ?(\d)/g, '$1e-$2')
}

/** What two lines become; the second part is what the next line goes on from. */
function joinTwo(before: string, after: string, count: WordCount): readonly [string, string] {
  if (before.endsWith('\u00AD')) return [before.slice(0, -1), after]
  const address = ADDRESS_END.exec(before)?.[0]
  if (address !== undefined && continuesAddress(address, after)) {
    return [before.slice(0, before.length - address.length), address + after]
  }
  const left = HYPHEN_END.exec(before)?.[1]
  const right = WORD_START.exec(after)?.[0]
  // “pre- and post-”: the hyphen waits for its word.
  if (left !== undefined && /^(and|or|to|und|nor|as)\s/.test(after)) return [`${before} `, after]
  if (left !== undefined && right !== undefined) return [hyphenated(before, left, right, count), after]
  const tight = (/\d[–-]$/.test(before) && /^\d/.test(after)) || (/\p{L}\/$/u.test(before) && /^\p{L}/u.test(after))
  return [tight ? before : `${before} `, after]
}

/** A hyphen at the end of a line is part of the word, or was put there to break it. The document itself knows best. */
function hyphenated(before: string, left: string, right: string, count: WordCount): string {
  const opened = before.slice(0, -1)
  const whole = count(left + right)
  const parted = count(`${left}-${right}`)
  const odd = !/^\p{Ll}/u.test(right) || /\d$|\p{Lu}.*\p{Lu}/u.test(left)
  if (odd) return whole > parted ? opened : before
  if (parted > whole) return before
  const compound =
    (COMPOUND.test(left) && (right.length > 3 || count(right) > 0)) ||
    ((LITTLE.test(left) || /ly$/.test(left)) && count(right) > 0) ||
    /-$/.test(before.slice(0, before.length - 1 - left.length))
  return whole === 0 && compound ? before : opened
}

function continuesAddress(address: string, after: string): boolean {
  const next = /^\S+/.exec(after)?.[0] ?? ''
  if (/^https?:\/?$/i.test(address)) return next.startsWith('/')
  if (/^(https?:|www\.|\()/i.test(next)) return false
  if (/[/\-_=&?#%~+:]$/.test(address)) return true
  if (/^[/\-_=&?#%~.]\w/.test(next)) return true
  if (address.endsWith('.')) return DOMAIN_END.test(next) || (/^[\da-z]/.test(next) && /[\d/_]/.test(next))
  if (/[,;)\]]$/.test(address)) return false
  return /^[\w.~-]*\/\S/.test(next) && !/^(and|or)\//.test(next)
}
