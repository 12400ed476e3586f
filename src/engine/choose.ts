/** Which of many sentences a person should see: those that hold most of what a clause asks, in the body of the paper. */
import type {Document} from '../model/document.ts'
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
  const frame = framing(matches) & ~standsIn
  return found.map(hits => hits.reduce((best, hit) => (worth(hit) > worth(best) ? hit : best)))

  function worth({sentence}: Hit): number {
    return (company.get(sentence) ?? 0) + tells(sentence, frame, matches) / 2
  }
}

/**
 * The `most` best of the units, best first; units of equal worth in reading order. `standsIn` is a bit set of roles where the
 * answer stands as a rule.
 */
export function best<T extends {readonly hits: readonly Hit[]}>(
  units: readonly T[],
  most: number,
  matches: Matches,
  standsIn: number,
): readonly T[] {
  if (units.length <= most) return units
  const frame = framing(matches) & ~standsIn
  const worth = ({hits}: T): number => hits.reduce((sum, {sentence}) => sum + tells(sentence, frame, matches), 0)
  return units
    .map(unit => ({unit, worth: worth(unit)}))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({unit}) => unit)
}

/** How much a sentence tells a person: a cell or a few words are no statement, a legend says what the text says in full. */
function tells(sentence: number, frame: number, {document, roles}: Matches): number {
  const {block, start, end} = document.sentences[sentence] as Document['sentences'][number]
  const kind = document.blocks[block]?.kind
  if (((roles[sentence] as number) & frame) !== 0 || kind === 'cell' || end - start < fewestSigns) return 0
  return kind === 'caption' || kind === 'row' ? 0.5 : 1
}

/** Shorter sentences than this are fragments: labels, entries of tables, remains of formulas. */
const fewestSigns = 40

/** Sections that announce or repeat what the body says in full. */
function framing({engine}: Matches): number {
  return ['title', 'keywords', 'abstract', 'introduction', 'discussion'].reduce((bits, role) => bits | engine.bit(role), 0)
}
