/** From the bytes of an XML file to its text, and from the faults of its markup to what a person is told. */
import type {Gap} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {Source} from '../../model/reader.ts'
import {type Decoded, decode, lineStarts} from './decode.ts'
import type {XmlFault, XmlScan} from './xml.ts'

export interface XmlSource extends Decoded {
  readonly lines: readonly number[]
}

/**
 * Decodes as `decode` does; where the bytes are no UTF-8 but the XML declaration names an encoding, by that one.
 * Throws `InputError` for empty and for binary input.
 */
export function xmlSource(source: Source): XmlSource {
  const decoded = decode(source.bytes, source.path)
  const read = decoded.gaps.includes('encoding') ? (byDeclaration(source.bytes, decoded.text) ?? decoded) : decoded
  return {...read, lines: lineStarts(read.text)}
}

/** What the faults of a scan mean for the reading. Throws `InputError` when nothing came out of a broken file. */
export function judgeScan(scan: XmlScan, isEmpty: boolean, source: XmlSource, path: string): {gaps: Gap[]; remarks: string[]} {
  const fault = scan.faults[0]
  if (fault !== undefined && isEmpty) {
    const {line, column} = pointOf(source.lines, fault)
    throw new InputError('broken-xml', `not well-formed XML: ${fault.message}`, {
      path,
      line,
      column,
      hint: 'Export or download the file again.',
    })
  }
  const remarks: string[] = []
  if (fault !== undefined) remarks.push(faultRemark(scan.faults, source.lines))
  if (scan.declaresEntities) remarks.push('the document type declares entities; they were not expanded')
  if (scan.unknownEntities.size > 0) {
    remarks.push(
      `references that XML does not know were kept as text: ${[...scan.unknownEntities].map(name => `&${name};`).join(' ')}`,
    )
  }
  return {gaps: fault === undefined ? [] : ['cut-off'], remarks}
}

function faultRemark(faults: readonly XmlFault[], lines: readonly number[]): string {
  const first = faults[0] as XmlFault
  const {line, column} = pointOf(lines, first)
  const others = faults.length > 1 ? `, and ${faults.length - 1} more places` : ''
  const end = faults.length >= 100 ? '; reading stopped there' : ''
  return `not well-formed XML: ${first.message} (line ${line}, column ${column})${others}${end}; parts may be lost`
}

/** Line and column from 1. */
function pointOf(lines: readonly number[], fault: XmlFault): {line: number; column: number} {
  const line = Math.max(1, lines.findLastIndex(start => start <= fault.offset) + 1)
  return {line, column: fault.offset - (lines[line - 1] ?? 0) + 1}
}

function byDeclaration(bytes: Uint8Array, text: string): Decoded | undefined {
  const label = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(text.slice(0, 300))?.[1]
  if (label === undefined || /^utf-?(8|16)$/i.test(label)) return undefined
  try {
    const decoded = new TextDecoder(label, {fatal: true}).decode(bytes).replaceAll('\0', ' ')
    return {text: decoded, gaps: [], remarks: [`read as ${label}, as the file declares`]}
  } catch {
    return undefined
  }
}
