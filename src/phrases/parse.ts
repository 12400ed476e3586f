/** The notation of phrases: text → nodes. Seven signs, described in docs/rule-language.md. */
import {tokens} from '../text/tokens.ts'

/** What a phrase is made of. */
export type Node =
  | {readonly kind: 'word'; readonly text: string; readonly prefix: boolean}
  | {readonly kind: 'label'; readonly name: string}
  | {readonly kind: 'gap'; readonly most: number}
  | {readonly kind: 'either'; readonly options: readonly (readonly Node[])[]}
  | {readonly kind: 'optional'; readonly nodes: readonly Node[]}

/** A mistake in a phrase; `at` is the offset in it, from 0. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError'
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** The alternatives of a phrase, each a sequence of nodes. Throws `PhraseError`. */
export function parsePhrase(phrase: string): readonly (readonly Node[])[] {
  const reader: Reader = {text: phrase, at: 0}
  const options = alternatives(reader)
  if (reader.at < phrase.length) throw new PhraseError(`unexpected \`${phrase[reader.at]}\``, reader.at)
  return options
}

interface Reader {
  readonly text: string
  at: number
}

function alternatives(reader: Reader): Node[][] {
  const options = [sequence(reader)]
  while (reader.text[reader.at] === '|') {
    reader.at++
    options.push(sequence(reader))
  }
  return options
}

function sequence(reader: Reader): Node[] {
  const start = reader.at
  const nodes: Node[] = []
  for (;;) {
    skipSpace(reader)
    const sign = reader.text[reader.at]
    if (sign === undefined || sign === '|' || sign === ')') break
    nodes.push(...maybe(reader, item(reader)))
  }
  if (nodes.length === 0) throw new PhraseError('expected a word here', start)
  if (nodes[0]?.kind === 'gap' || nodes.at(-1)?.kind === 'gap') throw new PhraseError('`...` must stand between words', start)
  if (nodes.every(node => node.kind === 'optional')) throw new PhraseError('everything here may be left out', start)
  return nodes
}

/** An item as its nodes, wrapped when a `?` follows. */
function maybe(reader: Reader, nodes: readonly Node[]): readonly Node[] {
  if (reader.text[reader.at] !== '?') return nodes
  reader.at++
  return [{kind: 'optional', nodes}]
}

function item(reader: Reader): readonly Node[] {
  const {text, at} = reader
  if (text[at] === '(') return [group(reader)]
  if (text[at] === '<') return [label(reader)]
  if (text.startsWith('...', at)) return [gapNode(reader)]
  return word(reader)
}

function group(reader: Reader): Node {
  const start = reader.at++
  const options = alternatives(reader)
  if (reader.text[reader.at] !== ')') throw new PhraseError('`(` without `)`', start)
  reader.at++
  return {kind: 'either', options}
}

/** A `<` that is followed by a letter opens a name; otherwise it is the sign “less than”. */
function label(reader: Reader): Node {
  const start = reader.at
  const end = reader.text.indexOf('>', start)
  if (end === -1 || !/^[a-z]/.test(reader.text.slice(start + 1))) {
    reader.at++
    return {kind: 'word', text: '<', prefix: false}
  }
  reader.at = end + 1
  return {kind: 'label', name: reader.text.slice(start + 1, end)}
}

function gapNode(reader: Reader): Node {
  const [sign, most] = /^\.\.\.(\d*)/.exec(reader.text.slice(reader.at)) ?? ['...', '']
  reader.at += sign.length
  return {kind: 'gap', most: most === '' ? 5 : Number(most)}
}

/** One written word may be several words of text: `U-Net` is `u` and `net`. */
function word(reader: Reader): readonly Node[] {
  const start = reader.at
  while (reader.at < reader.text.length && !' |()<?*'.includes(reader.text[reader.at] as string)) {
    if (reader.text.startsWith('...', reader.at)) break
    reader.at++
  }
  const written = reader.text.slice(start, reader.at)
  const prefix = reader.text[reader.at] === '*'
  if (prefix) reader.at++
  const cut = tokens(written)
  if (cut.count === 0) throw new PhraseError(`\`${written === '' ? reader.text[start] : written}\` holds no word`, start)
  return cut.words.map((text, index) => ({kind: 'word', text, prefix: prefix && index === cut.count - 1}))
}

function skipSpace(reader: Reader): void {
  while (reader.text[reader.at] === ' ') reader.at++
}
