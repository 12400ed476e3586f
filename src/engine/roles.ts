/** What a heading means: section → roles, by what the format states and by the headings that the ruleset knows. */
import type {Document} from '../model/document.ts'
import type {Hits} from './hits.ts'
import type {Engine} from './prepare.ts'
import type {WordBook} from './word-book.ts'
import type {Words} from './words.ts'

/**
 * Bit set of roles of each section. A section has those of the sections around it as well, but back matter stands apart,
 * and a main section is not part of another: references that follow a heading too deep are no methods.
 */
export function sectionRoles(document: Document, engine: Engine, hits: Hits, words: Words): Int32Array {
  const titles = titleRoles(document, engine, hits, words)
  const {main, apart, alone} = kinds(engine)
  const roles = new Int32Array(document.sections.length)
  const body = engine.bit('methods') | engine.bit('results')
  const frame = engine.bit('introduction') | engine.bit('discussion')
  /** An introduction or discussion → roles of the methods or results inside it: they have ended it for what follows. */
  const endedBy = new Map<number, number>()
  for (const [index, section] of document.sections.entries()) {
    const title = titles.get(index) ?? noRoles
    const own = (section.role === undefined ? 0 : engine.bit(section.role)) | title.all
    let around = section.parent === -1 ? 0 : (endedBy.get(section.parent) ?? (roles[section.parent] as number)) & ~alone
    if ((own & apart) !== 0) around = 0
    else if ((title.whole & main) !== 0) {
      if ((around & frame) !== 0 && (own & body) !== 0) endedBy.set(section.parent, own)
      around &= ~(main | apart)
    }
    roles[index] = own | around
  }
  // “Proposed architecture” says nothing that a list could know, and is as a rule what was done and found.
  return roles.map((own, index) => (own === 0 && index > 0 ? body | guessed : own))
}

/** Set beside roles that no heading names: they count as evidence, but do not show that the paper has such a section. */
export const guessed = 1 << 30

/** Roles by the words of a heading; `whole` are those that it means with all its words. */
interface TitleRoles {
  readonly all: number
  readonly whole: number
}
const noRoles: TitleRoles = {all: 0, whole: 0}

/** Bit sets of the roles that `sections.yaml` sets apart. */
function kinds({ruleset}: Engine): {main: number; apart: number; alone: number} {
  const bits = (is: (heading: (typeof ruleset.headings)[number]) => boolean): number =>
    ruleset.headings.reduce((set, heading) => (is(heading) ? set | (1 << heading.role) : set), 0)
  return {main: bits(({main}) => main), apart: bits(({apart}) => apart), alone: bits(({alone}) => alone)}
}

/** Section → roles by the words of its heading. */
function titleRoles(document: Document, engine: Engine, hits: Hits, words: Words): ReadonlyMap<number, TitleRoles> {
  const titles = new Map<number, TitleRoles>()
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
          if (mustFill && !fills(words, sentence, engine.book, list[at + 1] as number, list[at + 2] as number)) continue
          const section = document.sentences[sentence]?.section ?? 0
          const known = titles.get(section) ?? noRoles
          titles.set(section, {all: known.all | (1 << role), whole: mustFill ? known.whole | (1 << role) : known.whole})
        }
      }
    }
  }
  return titles
}

/** Whether words `[first, last)` are all of a heading but its number: “2.1 Methods”, “IV. Methods”, “S3 Methods”. */
function fills(words: Words, sentence: number, book: WordBook, first: number, last: number): boolean {
  const from = words.first[sentence] as number
  if (from + last !== words.first[sentence + 1]) return false
  for (let at = from; at < from + first; at++)
    if (!/^(?:\d[\d.]*|[IVX]+|[A-Z]|S\d+|and|the|our)$/.test(book.text(words.numbers[at] as number))) return false
  return true
}
