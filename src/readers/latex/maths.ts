/** Commands that only mean something in formulas. */
import {argument, group, optional, star} from './arguments.ts'
import {type Commands, named} from './commands.ts'
import {endParagraph, write} from './drafts.ts'
import {askForSpace, beginFormula, endFormula, enterPart, enterText, owe, readFraction, writeSigns} from './formula.ts'
import {enter, following} from './frames.ts'
import type {Reading} from './state.ts'

export const mathCommands: Commands = [
  ['par', endParagraph],
  ...named('frac dfrac tfrac cfrac nicefrac sfrac flatfrac', reading => {
    optional(reading)
    readFraction(reading)
  }),
  [
    'sqrt',
    reading => {
      optional(reading)
      const part = argument(reading)
      if (part === undefined) return
      writeSigns(reading, '√')
      enterPart(reading, part)
    },
  ],
  ...named('text textrm textnormal mbox hbox intertext shortintertext textup', reading => {
    if (reading.formula === undefined) return
    const part = argument(reading)
    if (part !== undefined) enterText(reading, part)
  }),
  ...named('operatorname', reading => {
    star(reading)
    if (reading.formula !== undefined) owe(reading.formula)
  }),
  [
    'ensuremath',
    reading => {
      const part = argument(reading)
      if (part === undefined) return
      if (reading.formula !== undefined) return enter(reading, part)
      const formula = beginFormula(reading, 'other')
      enter(reading, part, () => {
        if (reading.formula === formula) endFormula(reading)
      })
    },
  ],
  ['textsuperscript', reading => readScript(reading, '^')],
  ['textsubscript', reading => readScript(reading, '_')],
  ...named('left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr', reading => {
    // `\right.` closes with nothing.
    const {frame} = reading
    if (frame.file.text.charAt(frame.pos) === '.' && reading.formula !== undefined) frame.pos++
  }),
  ...named('quad qquad', reading => {
    if (reading.formula === undefined) write(reading, ' ')
    else askForSpace(reading, reading.formula)
  }),
  [
    'tag',
    reading => {
      star(reading)
      argument(reading)
    },
  ],
  ['at', reading => writeSigns(reading, '@')],
  // Pandoc puts the target of a reference so: `\vadjust pre{…}`.
  [
    'vadjust',
    reading => {
      const {frame} = reading
      if (frame.file.text.startsWith(' pre{', frame.pos)) frame.pos += ' pre'.length
      group(reading)
    },
  ],
  [
    'ding',
    reading => {
      const number = argument(reading)
      const code = number === undefined ? '' : number.file.text.slice(number.start, number.end)
      writeSigns(reading, DINGBATS[code] ?? '')
    },
  ],
]

/** `\onedot` of conference styles ends `\etal` and `\eg`, whose authors define it by internals of TeX. */
export const abbreviationCommands: Commands = [
  ['onedot', reading => writeSigns(reading, following(reading).startsWith('.') ? '' : '.')],
]

/** Check marks and crosses, which say yes and no in tables. */
const DINGBATS: Readonly<Record<string, string>> = {'51': '✓', '52': '✔', '53': '✕', '54': '✖', '55': '✗', '56': '✘'}

/** `10\textsuperscript{-3}` → 10^-3; letters (`\textsuperscript{th}`) and subscripts (`CO\textsubscript{2}`) stay close. */
function readScript(reading: Reading, sign: '^' | '_'): void {
  const part = argument(reading)
  if (part === undefined || reading.draft.kind === 'names') return
  const text = part.file.text.slice(part.start, Math.min(part.end, part.start + 4))
  if (sign === '^' && /^[-+−–]?\d|^#/.test(text)) writeSigns(reading, '^')
  enter(reading, part)
}
