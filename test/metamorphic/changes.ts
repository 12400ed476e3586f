/** Changes of a paper that say nothing new: they must not change a verdict. */
import type {Block, Raw} from '../../src/model/document.ts'
import {houses, reworded} from './headings.ts'
import {american, british} from './spelling.ts'

export interface Change {
  readonly name: string
  apply(raw: Raw): Raw
}

export const changes: readonly Change[] = [
  ...Array.from(
    {length: houses - 1},
    (_, at): Change => ({
      name: `headings as house ${at + 1} words them`,
      apply: raw => withHeadings(raw, heading => reworded(heading, at + 1)),
    }),
  ),
  {name: 'headings in capitals', apply: raw => withHeadings(raw, heading => heading.toUpperCase())},
  {name: 'headings with numbers and colons', apply: raw => withHeadings(raw, (heading, at) => `${at + 1}. ${heading}:`)},
  {
    name: 'methods after the discussion',
    apply: raw => reordered(raw, parts => [...without(parts, METHODS), ...only(parts, METHODS)]),
  },
  {name: 'back matter in the opposite order', apply: raw => reordered(raw, backMatterReversed)},
  {
    name: 'statements after the references',
    apply: raw => reordered(raw, parts => [...without(parts, STATEMENT), ...only(parts, STATEMENT)]),
  },
  {name: 'American spelling', apply: raw => withTexts(raw, american)},
  {name: 'British spelling', apply: raw => withTexts(raw, british)},
  {name: 'curly quotes, hard spaces and hyphens', apply: raw => withTexts(raw, typeset)},
]

const METHODS = /^(?:\d+\.?\s+)?(?:materials? and |online |star★? ?)?methods?\b/i
const STATEMENT =
  /availability|acknowledge?ments?|funding|contributions?|interests?\b|ethics|declaration of gen|supporting information|supplementary/i

/** Anchors are left out: nothing that is judged depends on them. */
function withTexts(raw: Raw, change: (text: string) => string): Raw {
  return {...raw, blocks: raw.blocks.map(block => ({...block, text: change(block.text), anchors: []}))}
}

function withHeadings(raw: Raw, change: (heading: string, at: number) => string): Raw {
  let at = 0
  return {
    ...raw,
    blocks: raw.blocks.map(block => (block.kind === 'heading' ? {...block, text: change(block.text, at++), anchors: []} : block)),
  }
}

/** A main section with all that stands in it. */
type Part = readonly Block[]

/** The main sections in another order; what stands before them stays. */
function reordered(raw: Raw, order: (parts: readonly Part[]) => readonly Part[]): Raw {
  const top = Math.min(...raw.blocks.filter(({kind}) => kind === 'heading').map(({depth}) => depth))
  const parts: Block[][] = [[]]
  for (const block of raw.blocks) {
    if (block.kind === 'heading' && block.depth === top) parts.push([])
    parts.at(-1)?.push(block)
  }
  const [front, ...others] = parts as [Block[], ...Block[][]]
  return {...raw, blocks: [...front, ...order(others).flat()]}
}

function only(parts: readonly Part[], heading: RegExp): readonly Part[] {
  return parts.filter(([first]) => heading.test(first?.text ?? ''))
}

function without(parts: readonly Part[], heading: RegExp): readonly Part[] {
  return parts.filter(([first]) => !heading.test(first?.text ?? ''))
}

function backMatterReversed(parts: readonly Part[]): readonly Part[] {
  const statements = only(parts, STATEMENT).toReversed()
  return parts.map(part => (STATEMENT.test(part[0]?.text ?? '') ? (statements.shift() as Part) : part))
}

function typeset(text: string): string {
  return text
    .replace(/(\p{L})'(\p{L})/gu, '$1’$2')
    .replace(/(?<=\d) (?=[µμnmk]?m\b|%|°C|h\b|min\b|GB\b)/g, '\u00a0')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, '\u2011')
    .replaceAll('µ', 'μ')
}
