/** `\iffalse … \else … \fi` and the flags that authors switch drafts with. */
import {afterComment, argument, controlEnd, group, skipBlank} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {enter} from './frames.ts'
import {parameterNumber, raw} from './raw.ts'
import type {Reading, Stretch} from './state.ts'

export const conditionalCommands: Commands = [
  ['iffalse', reading => choose(reading, false)],
  ['iftrue', reading => choose(reading, true)],
  ['ifdefined', reading => choose(reading, isDefined(reading, argument(reading)))],
  [
    'ifx',
    reading => {
      argument(reading)
      argument(reading)
      reading.conditionals.push('both')
    },
  ],
  ...named('if ifnum ifdim ifodd ifcase ifcat ifvmode ifhmode ifmmode ifinner ifeof ifcsname', reading => {
    skipTest(reading)
    reading.conditionals.push('both')
  }),
  [
    'else',
    reading => {
      if (reading.conditionals.at(-1) === 'chosen') skipBranch(reading, false)
    },
  ],
  [
    'fi',
    reading => {
      reading.conditionals.pop()
    },
  ],
  [
    'newif',
    reading => {
      const flag = raw(argument(reading)).slice('\\if'.length)
      if (flag !== '') reading.flags.set(flag, false)
    },
  ],
  ...named('newboolean newtoggle provideboolean providetoggle', reading => {
    reading.flags.set(raw(group(reading)), false)
  }),
  ...named('setboolean settoggle', reading => {
    const flag = raw(group(reading))
    reading.flags.set(flag, raw(group(reading)) === 'true')
  }),
  [
    'toggletrue',
    reading => {
      reading.flags.set(raw(group(reading)), true)
    },
  ],
  [
    'togglefalse',
    reading => {
      reading.flags.set(raw(group(reading)), false)
    },
  ],
  ...named('IfBooleanTF IfBooleanT IfBooleanF IfNoValueTF IfNoValueT IfNoValueF IfValueTF IfValueT IfValueF', readGiven),
  ['iftoggle', reading => chooseArgument(reading, reading.flags.get(raw(group(reading))))],
  [
    'ifthenelse',
    reading => {
      const [, negated, flag] = /^(\\not\s*)?\\boolean\s*\{([^}]*)\}$/.exec(raw(group(reading))) ?? []
      const value = flag === undefined ? undefined : reading.flags.get(flag)
      chooseArgument(reading, value === undefined || negated === undefined ? value : !value)
    },
  ],
]

/** `\IfBooleanTF{#1}{then}{else}` and its kin, of `\NewDocumentCommand`. */
function readGiven(reading: Reading, name: string): void {
  const tested = argument(reading)
  const isGiven = tested?.args[parameterNumber(tested) - 1] !== undefined
  const value = name.includes('NoValue') ? !isGiven : isGiven
  const then = name.endsWith('F') && !name.endsWith('TF') ? undefined : argument(reading)
  const other = name.endsWith('T') ? undefined : argument(reading)
  const chosen = value ? then : other
  if (chosen !== undefined) enter(reading, chosen)
}

/** Acts on `\ifdraft`, `\drafttrue` and the like of a flag made by `\newif`; false if the name is nothing of the kind. */
export function readFlag(reading: Reading, name: string): boolean {
  if (name.startsWith('if')) {
    const value = reading.flags.get(name.slice(2))
    if (value !== undefined) choose(reading, value)
    else if (isConditional(name)) reading.conditionals.push('both')
    else return false
    return true
  }
  const flag = name.replace(/(?:true|false)$/, '')
  if (flag === name || !reading.flags.has(flag)) return false
  reading.flags.set(flag, name.endsWith('true'))
  return true
}

/** Commands that begin with “if” and have arguments instead of a `\fi`. */
const WITH_ARGUMENTS =
  /^(?:iff|ifthenelse|iftoggle|ifstr.*|ifblank|ifbool|ifdef|ifundef|ifcs.*|ifnum.+|ifdim.+|ifboolexpr|ifdefempty|ifpackage.*)$/

function isConditional(name: string): boolean {
  return name.startsWith('if') && !WITH_ARGUMENTS.test(name)
}

function isDefined(reading: Reading, part: Stretch | undefined): boolean {
  const name = raw(part).slice(1)
  return reading.macros.has(name) || reading.flags.has(name) || /^(?:the|[a-z]+name$)/.test(name)
}

function choose(reading: Reading, value: boolean): void {
  if (value) reading.conditionals.push('chosen')
  else skipBranch(reading, true)
}

/** `{then}{else}`: reads the one that holds; the first where nobody can say. */
function chooseArgument(reading: Reading, value: boolean | undefined): void {
  const first = group(reading)
  const second = group(reading)
  const chosen = value === false ? second : first
  if (chosen !== undefined) enter(reading, chosen)
}

/** Moves over a branch that is not read, to after its `\fi`, or its `\else` if that is wanted. */
function skipBranch(reading: Reading, stopAtElse: boolean): void {
  const {frame} = reading
  const {text} = frame.file
  let depth = 0
  let pos = frame.pos
  while (pos < frame.end) {
    const code = text.charCodeAt(pos)
    if (code === 0x25) pos = Math.max(afterComment(text, pos, frame.end), pos + 1)
    else if (code !== 0x5c) pos++
    else {
      const end = controlEnd(text, pos, frame.end)
      const name = text.slice(pos + 1, end)
      pos = end
      if (name === 'newif') pos = controlEnd(text, end, frame.end)
      else if (name === 'fi' && depth-- === 0) break
      else if (name === 'else' && depth === 0 && stopAtElse) {
        reading.conditionals.push('chosen')
        break
      } else if (isConditional(name)) depth++
    }
  }
  frame.pos = pos
  if (!stopAtElse) reading.conditionals.pop()
}

/** The test of `\ifnum\value{page}>1 ` ends at the first space. */
function skipTest(reading: Reading): void {
  skipBlank(reading)
  const {frame} = reading
  const {text} = frame.file
  const limit = Math.min(frame.end, frame.pos + 100)
  while (frame.pos < limit && !/\s/.test(text.charAt(frame.pos))) frame.pos++
}
