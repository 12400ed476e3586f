/** What a heading means: section → roles, by what the format states and by the headings that the ruleset knows. */
import type {Document} from '../model/document.ts'
import type {Tokens} from '../text/tokens.ts'
import type {Engine} from './prepare.ts'

/** Bit set of roles of each section; a section has those of the sections around it. */
export function sectionRoles(
  document: Document,
  engine: Engine,
  hits: readonly (readonly number[] | undefined)[],
  words: readonly Tokens[],
): Int32Array {
  const titles = titleRoles(document, engine, hits, words)
  const roles = new Int32Array(document.sections.length)
  for (const [index, section] of document.sections.entries()) {
    const own = (section.role === undefined ? 0 : engine.bit(section.role)) | (titles.get(index) ?? 0)
    const around = section.parent === -1 ? 0 : (roles[section.parent] as number)
    roles[index] = own | around
  }
  return roles
}

/** Section → roles by the words of its heading. */
function titleRoles(
  document: Document,
  engine: Engine,
  hits: readonly (readonly number[] | undefined)[],
  words: readonly Tokens[],
): ReadonlyMap<number, number> {
  const titles = new Map<number, number>()
  const isHeading = (sentence: number): boolean => document.blocks[document.sentences[sentence]?.block ?? -1]?.kind === 'heading'
  for (const {role, whole, within} of engine.ruleset.headings) {
    for (const [patterns, mustFill] of [
      [whole, true],
      [within, false],
    ] as const) {
      for (const pattern of patterns) {
        const list = hits[pattern] ?? []
        for (let at = 0; at < list.length; at += 3) {
          const sentence = list[at] as number
          if (!isHeading(sentence)) continue
          if (mustFill && !fills(words[sentence] as Tokens, list[at + 1] as number, list[at + 2] as number)) continue
          const section = document.sentences[sentence]?.section ?? 0
          titles.set(section, (titles.get(section) ?? 0) | (1 << role))
        }
      }
    }
  }
  return titles
}

/** Whether words `[first, last)` are all of a heading but its number: “2.1 Methods”, “IV. Methods”, “S3 Methods”. */
function fills(tokens: Tokens, first: number, last: number): boolean {
  if (last !== tokens.count) return false
  for (let at = 0; at < first; at++)
    if (!/^(?:\d[\d.]*|[IVX]+|[A-Z]|S\d+|and|the|our)$/.test(tokens.words[at] as string)) return false
  return true
}
