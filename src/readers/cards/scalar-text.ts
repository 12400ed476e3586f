/** A YAML scalar as running text whose words lead back to the source, whatever its quotes. */
import type {Block, Field} from '../../model/document.ts'
import {type RunText, runText} from '../shared/run-text.ts'

/** One block for each paragraph of a string field; blank lines part paragraphs. `text` is the whole source file of the field. */
export function scalarBlocks(text: string, field: Field, kind: 'title' | 'paragraph'): readonly Block[] {
  if (typeof field.value !== 'string' || field.site.kind !== 'range') return []
  const blocks: Block[] = []
  let run = runText()
  const close = (): void => {
    if (!run.isEmpty) blocks.push(block(run, field, kind))
    run = runText()
  }
  for (const piece of pieces(text.slice(field.site.start, field.site.end), field.site.start)) {
    let from = 0
    for (const blankLine of piece.text.matchAll(/\n[ \t\r]*\n\s*/g)) {
      addPart(run, piece, from, blankLine.index)
      close()
      from = blankLine.index + blankLine[0].length
    }
    addPart(run, piece, from, piece.text.length)
  }
  close()
  return blocks
}

/** Text that stands letter for letter at `source`, or that an escape stands for (`undefined`). */
interface Piece {
  readonly text: string
  readonly source: number | undefined
}

function addPart(run: RunText, piece: Piece, from: number, to: number): void {
  run.add(piece.text.slice(from, to), piece.source === undefined ? undefined : piece.source + from)
}

function block(run: RunText, field: Field, kind: 'title' | 'paragraph'): Block {
  return {kind, depth: 0, text: run.text(), file: field.file, site: field.site, anchors: run.anchors()}
}

function pieces(scalar: string, start: number): readonly Piece[] {
  const sign = scalar.charAt(0)
  if (sign === "'") return singleQuoted(scalar, start)
  if (sign === '"') return doubleQuoted(scalar, start)
  const body = sign === '|' || sign === '>' ? scalar.indexOf('\n') + 1 : 0
  return [literal(scalar, body, scalar.length, start)]
}

function singleQuoted(scalar: string, start: number): readonly Piece[] {
  const found: Piece[] = []
  let from = 1
  for (const pair of scalar.slice(0, -1).matchAll(/(?<=.)''/gs)) {
    found.push(literal(scalar, from, pair.index + 1, start))
    from = pair.index + 2
  }
  found.push(literal(scalar, from, scalar.length - 1, start))
  return found
}

/** A whole run of `\n` is one escape, so that a blank line written `\n\n` is seen as one. */
const escapes = /\\(?:\r?\n[ \t]*|[nr](?:\\[nr])*|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/gs

function doubleQuoted(scalar: string, start: number): readonly Piece[] {
  const found: Piece[] = []
  let from = 1
  for (const match of scalar.slice(0, -1).matchAll(escapes)) {
    found.push(literal(scalar, from, match.index, start))
    const sign = match[0].charAt(1)
    if ('"\\/'.includes(sign)) found.push(literal(scalar, match.index + 1, match.index + 2, start))
    else found.push({text: decoded(match[0], sign), source: undefined})
    from = match.index + match[0].length
  }
  found.push(literal(scalar, from, scalar.length - 1, start))
  return found
}

function decoded(sequence: string, sign: string): string {
  if (sign === '\n' || sign === '\r') return ''
  if ('nr'.includes(sign)) return '\n'.repeat(sequence.split('n').length - 1) || ' '
  if (!'xuU'.includes(sign)) return ' '
  const code = Number.parseInt(sequence.slice(2), 16)
  return code < 0x20 || code > 0x10ffff ? ' ' : String.fromCodePoint(code)
}

/** The same letters, with control characters as spaces. */
function literal(scalar: string, from: number, to: number, start: number): Piece {
  return {text: scalar.slice(from, to).replace(/(?![\n\t])\p{Cc}/gu, ' '), source: start + from}
}
