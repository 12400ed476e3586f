/** Nodes → flat sequences: alternatives and optional words multiplied out. Labels and gaps stay as they are. */
import {type Node, PhraseError, parsePhrase} from './parse.ts'

/** One step of a flat sequence. */
export type Step = Extract<Node, {kind: 'word' | 'label' | 'gap'}>

/** More than this many sequences from one phrase is a mistake in the phrase. */
export const mostSequences = 20_000

/** All flat sequences of a phrase. Throws `PhraseError`. */
export function expandPhrase(phrase: string): readonly (readonly Step[])[] {
  return parsePhrase(phrase).flatMap(nodes => expandAll(nodes, phrase))
}

function expandAll(nodes: readonly Node[], phrase: string): Step[][] {
  let sequences: Step[][] = [[]]
  for (const node of nodes) {
    const tails = expandOne(node, phrase)
    sequences = sequences.flatMap(head => tails.map(tail => [...head, ...tail]))
    if (sequences.length > mostSequences) throw new PhraseError(`the phrase stands for more than ${mostSequences} sequences`, 0)
  }
  return sequences
}

function expandOne(node: Node, phrase: string): Step[][] {
  switch (node.kind) {
    case 'either':
      return node.options.flatMap(option => expandAll(option, phrase))
    case 'optional':
      return [[], ...expandAll(node.nodes, phrase)]
    default:
      return [[node]]
  }
}

/**
 * The single starred word that a phrase can shrink to, if it can: `data? augment*` finds “to augment the resources”.
 * A warning for people who write rules, not an error.
 */
export function shrinksTo(phrase: string): string | undefined {
  const sequences = expandPhrase(phrase)
  if (!phrase.includes('?')) return undefined
  for (const [only, ...rest] of sequences) if (rest.length === 0 && only?.kind === 'word' && only.prefix) return `${only.text}*`
  return undefined
}
