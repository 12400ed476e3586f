/** Words that a line break cut in two. */
import type {Line} from './lines.ts'

/**
 * Says for two lines that follow each other how the words at the break join: `''` where the hyphen goes (`segmen-`,
 * `tation`), `'-'` where it stays (`U-`, `Net`), `undefined` where a space stands between them.
 */
export function hyphenMender(text: string): (line: Line, next: Line) => '' | '-' | undefined {
  let compounds: ReadonlySet<string> | undefined
  return (line, next) => {
    if (!'-\u2010\u00ad'.includes(line.text.at(-1) ?? ' ')) return undefined
    const before = /([\p{L}\p{N}]+)[-\u2010\u00ad]$/u.exec(line.text.slice(-40))?.[1]
    const after = /^[\p{L}\p{N}]+/u.exec(next.text.slice(0, 40))?.[0]
    if (before === undefined || after === undefined) return undefined
    if (line.text.endsWith('\u00ad')) return ''
    if (!/^\p{Ll}/u.test(after) || !/\p{Ll}$/u.test(before)) return '-'
    compounds ??= compoundsOf(text)
    return compounds.has(`${before}-${after}`.toLowerCase()) ? '-' : ''
  }
}

/** Words with a hyphen that stand within a line: these are written so everywhere. */
function compoundsOf(text: string): ReadonlySet<string> {
  return new Set((text.match(/[\p{L}\p{N}]{1,40}-[\p{L}\p{N}]{1,40}/gu) ?? []).map(word => word.toLowerCase()))
}
