/** Macros that the authors defined: stores them, and reads their bodies in place of their names. */
import {argument, group, optional, star} from './arguments.ts'
import {write} from './drafts.ts'
import {enter} from './frames.ts'
import type {Frame, Macro, Parameter, Reading, Stretch} from './state.ts'

/** Reads a macro's arguments and goes on with its body. */
export function expand(reading: Reading, macro: Macro): void {
  const args = readArguments(reading, macro.parameters)
  if (!mayExpand(reading, macro.body)) return
  enter(reading, {...macro.body, args})
}

/** One argument for each parameter. */
export function readArguments(reading: Reading, parameters: readonly Parameter[]): (Stretch | undefined)[] {
  return parameters.map(parameter => {
    if (parameter.kind === 'mandatory') return argument(reading)
    if (parameter.kind === 'optional') return optional(reading) ?? parameter.fallback
    const {frame} = reading
    const {pos} = frame
    if (parameter.kind === 'sign') {
      if (frame.file.text.startsWith(parameter.sign ?? '', pos)) frame.pos += (parameter.sign ?? '').length
      return undefined
    }
    return star(reading) ? {file: frame.file, start: pos, end: pos + 1, args: [], inMacro: true} : undefined
  })
}

/** Puts in what `#1` stands for; elsewhere `#` is a plain sign. */
export function readParameter(reading: Reading, frame: Frame): void {
  const number = frame.file.text.charCodeAt(frame.pos + 1) - 0x30
  if (frame.args.length === 0 || !(number >= 1 && number <= 9)) {
    write(reading, '#', frame.pos)
    frame.pos++
    return
  }
  frame.pos += 2
  const bound = frame.args[number - 1]
  if (bound !== undefined && mayExpand(reading, bound)) enter(reading, bound)
}

/** The budget that ends `\def\a{\a\a}\a` and its kin, in characters; what is beyond is left out, with a remark. */
export function mayExpand(reading: Reading, part: Stretch): boolean {
  reading.expanded += 10 + part.end - part.start
  if (reading.expanded <= MOST_EXPANDED) return true
  reading.gaps.add('cut-off')
  reading.tally.remarks.add('macros are nested without end; the rest of them is left out')
  return false
}

/** Manuscripts with hundreds of macro calls expand some ten thousand characters. */
const MOST_EXPANDED = 2_000_000

/** Reads `[2][default]` of `\newcommand` as parameters. */
export function readParameterCount(reading: Reading): Parameter[] {
  const count = optional(reading)
  if (count === undefined) return []
  const total = Number(count.file.text.slice(count.start, count.end).trim())
  const given = optional(reading)
  const fallback = given === undefined ? undefined : {...given, args: [], inMacro: true}
  const parameters: Parameter[] = []
  for (let index = 0; index < Math.min(total || 0, 9); index++) {
    parameters.push(index === 0 && fallback !== undefined ? {kind: 'optional', fallback} : {kind: 'mandatory'})
  }
  return parameters
}

/** Reads `m o O{default} s` of `\NewDocumentCommand` as parameters; `undefined` for kinds that are not understood. */
export function readParameterKinds(reading: Reading): Parameter[] | undefined {
  const kinds = group(reading)
  if (kinds === undefined) return undefined
  const {file, end} = kinds
  const parameters: Parameter[] = []
  for (let pos = kinds.start; pos < end; pos++) {
    const kind = file.text.charAt(pos)
    if (kind === 'm') parameters.push({kind: 'mandatory'})
    else if (kind === 's') parameters.push({kind: 'star'})
    else if (kind === 'o') parameters.push({kind: 'optional'})
    else if (kind === 'O') {
      const close = file.closing[pos + 1] as number
      if (close === 0 || close > end) return undefined
      parameters.push({kind: 'optional', fallback: {...kinds, args: [], inMacro: true, start: pos + 2, end: close}})
      pos = close
    } else if (!/[\s+!]/.test(kind)) return undefined
  }
  return parameters
}
