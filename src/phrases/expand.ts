/** Nodes → flat sequences: alternatives and optional words multiplied out. Labels and gaps stay as they are. */
import {type Node, PhraseError, parsePhrase} from './parse.ts'

/** One step of a flat sequence. A group is a choice that is kept whole, as if it were a named list. */
export type Step = Extract<Node, {kind: 'word' | 'label' | 'gap'}> | Group

export interface Group {
  readonly kind: 'group'
  /** The same for groups with the same options. */
  readonly key: string
  readonly options: Sequences
}

export type Sequences = readonly (readonly Step[])[]

/** More than this many sequences from one phrase is a mistake in the phrase. */
const mostSequences = 20_000
/** A phrase of more sequences than this has its larger choices kept whole: they would multiply. */
const manySequences = 100
/** Choices of at least so many options are kept whole. */
const largeChoice = 3

/** All flat sequences of a phrase. Throws `PhraseError`. */
export function expandPhrase(phrase: string): Sequences {
  const options = parsePhrase(phrase)
  return expandOptions(options, options.reduce((sum, nodes) => sum + sizeOf(nodes), 0) > manySequences)
}

/** Names of all labels in sequences, groups included. */
export function labelsIn(sequences: Sequences): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (step: Step): void => {
    if (step.kind === 'label') names.add(step.name)
    if (step.kind === 'group') for (const option of step.options) option.forEach(visit)
  }
  for (const sequence of sequences) sequence.forEach(visit)
  return names
}

function expandOptions(options: readonly (readonly Node[])[], large: boolean): Sequences {
  return options.flatMap(nodes => expandAll(nodes, large))
}

function expandAll(nodes: readonly Node[], large: boolean): Step[][] {
  let sequences: Step[][] = [[]]
  for (const node of nodes) {
    const tails = expandOne(node, large)
    sequences = sequences.flatMap(head => tails.map(tail => [...head, ...tail]))
    if (sequences.length > mostSequences) throw new PhraseError(`the phrase stands for more than ${mostSequences} sequences`, 0)
  }
  return sequences
}

function expandOne(node: Node, large: boolean): Sequences {
  switch (node.kind) {
    case 'either':
      return large && node.options.length >= largeChoice ? [[groupOf(node.options)]] : expandOptions(node.options, large)
    case 'optional':
      return [[], ...expandAll(node.nodes, large)]
    default:
      return [[node]]
  }
}

function groupOf(options: readonly (readonly Node[])[]): Group {
  return {
    kind: 'group',
    key: JSON.stringify(options),
    options: expandOptions(options, sizeOf([{kind: 'either', options}]) > manySequences),
  }
}

/** How many sequences a row of nodes stands for. */
function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((product, node) => {
    if (node.kind === 'either') return product * node.options.reduce((sum, option) => sum + sizeOf(option), 0)
    if (node.kind === 'optional') return product * (1 + sizeOf(node.nodes))
    return product
  }, 1)
}

/**
 * The single starred word that a phrase can shrink to, if it can: `data? augment*` finds “to augment the resources”.
 * A warning for people who write rules, not an error.
 */
export function shrinksTo(phrase: string): string | undefined {
  if (!phrase.includes('?')) return undefined
  for (const [only, ...rest] of expandPhrase(phrase))
    if (rest.length === 0 && only?.kind === 'word' && only.prefix) return `${only.text}*`
  return undefined
}
