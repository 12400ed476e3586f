/** Which of many sentences a person should see: those that hold most of what a clause asks, in the body of the paper. */
import type {Document} from '../model/document.ts'
import type {ClauseResult} from './clause.ts'
import type {Hit} from './evidence.ts'
import type {Matches} from './match.ts'

/**
 * One occurrence of each phrase, from as few sentences as can be: a phrase takes its occurrence in the sentence where most
 * of the others stand too, so that a paragraph is not quoted by three sentences where one says it all. Of equal ones it takes
 * the first that is a statement of the body.
 */
export function together(found: readonly (readonly Hit[])[], matches: Matches, standsIn: number): Hit[] {
  const company = new Map<number, number>()
  for (const hits of found)
    for (const sentence of new Set(hits.map(hit => hit.sentence))) company.set(sentence, (company.get(sentence) ?? 0) + 1)
  const framing = bitsOf(frame, matches) & ~standsIn
  return found.map(hits => hits.reduce((best, hit) => (worth(hit) > worth(best) ? hit : best)))

  function worth({sentence}: Hit): number {
    return (company.get(sentence) ?? 0) + tells(sentence, framing, matches) / 2
  }
}

/** Of the units that clauses found: how much each proves, and all words that they mark in a sentence. */
export function weigher(
  found: readonly ClauseResult[],
  which: 'units' | 'voided',
  matches: Matches,
  standsIn: number,
): {
  readonly worth: (unit: {readonly clause: string; readonly hits: readonly Hit[]}) => number
  readonly marks: (sentence: number) => readonly Hit[]
} {
  const listing = bitsOf(lists, matches)
  const bySentence = new Map<number, {clauses: Set<string>; hits: Hit[]; worth?: number}>()
  for (const result of found)
    for (const unit of result[which])
      for (const hit of unit) {
        const known = bySentence.get(hit.sentence)
        if (known === undefined) bySentence.set(hit.sentence, {clauses: new Set([result.clause]), hits: [hit]})
        else {
          known.clauses.add(result.clause)
          known.hits.push(hit)
        }
      }
  return {
    // The first clause of a rule says best what it asks.
    worth: ({clause, hits}) => (clause === found[0]?.clause ? 2 : 0) + Math.max(...hits.map(({sentence}) => proves(sentence))),
    marks: sentence => bySentence.get(sentence)?.hits ?? [],
  }

  function proves(sentence: number): number {
    const known = bySentence.get(sentence)
    if (known === undefined) return 0
    known.worth ??= Math.min(marked(known.hits), mostWords) / 4 + known.clauses.size + place(sentence, matches, standsIn, listing)
    return known.worth
  }
}

/** How many words of a sentence the hits in it mark together. */
function marked(hits: readonly Hit[]): number {
  const words = new Set<number>()
  for (const {first, last} of hits) for (let word = first; word < last; word++) words.add(word)
  return words.size
}

/** More marked words than these prove no more. */
const mostWords = 12

/** What its place adds to a sentence: where the answer stands as a rule; legends repeat, and cells and titles say little. */
function place(sentence: number, {document, roles}: Matches, standsIn: number, listing: number): number {
  const {block} = document.sentences[sentence] as Document['sentences'][number]
  const role = roles[sentence] as number
  const home = (role & standsIn) !== 0 ? 2 : (role & listing) !== 0 ? -3 : 0
  switch (document.blocks[block]?.kind) {
    case 'cell':
    case 'row':
      return home - 6
    case 'caption':
    case 'title':
      return home - 2
    default:
      return home
  }
}

/** How much a sentence tells a person: a cell or a few words are no statement, a legend says what the text says in full. */
function tells(sentence: number, framing: number, {document, roles}: Matches): number {
  const {block, start, end} = document.sentences[sentence] as Document['sentences'][number]
  const kind = document.blocks[block]?.kind
  if (((roles[sentence] as number) & framing) !== 0 || kind === 'cell' || end - start < fewestSigns) return 0
  return kind === 'caption' || kind === 'row' ? 0.5 : 1
}

/** Shorter sentences than this are fragments: labels, entries of tables, remains of formulas. */
const fewestSigns = 40

/** Sections that announce or repeat what the body says in full. */
const frame: readonly string[] = ['title', 'keywords', 'abstract', 'introduction', 'discussion']
/** Sections of names and words, not of statements: a list of abbreviations is one of them. */
const lists: readonly string[] = ['keywords', 'authors']

function bitsOf(names: readonly string[], {engine}: Matches): number {
  return names.reduce((bits, role) => bits | engine.bit(role), 0)
}
