/** What every block of the text report is set with: width, indents, colours. */
import type {FormatOptions} from '../../model/formatter.ts'
import type {Evidence, RuleInfo, Status} from '../../model/report.ts'
import {clean, shorten} from '../shared/clean.ts'
import {clickable, sectionPath} from '../shared/places.ts'
import {statusWords} from '../shared/words.ts'
import {wrap} from './layout.ts'
import {makeStyle, type Style} from './style.ts'

export interface Page {
  readonly width: number
  readonly verbose: boolean
  readonly style: Style
  /** Lines without indent. */
  plain(text: string): readonly string[]
  /** `missing  Pixel size (pixel-size)`: the first line of a block, its word coloured by what it asks for. */
  title(rule: RuleInfo, word: Status | 'pitfall' | ''): readonly string[]
  /** `unfit    Dice`: the first line of a block that is about no rule. */
  labelled(word: string, text: string): readonly string[]
  /** Lines under a title; those after the first hang below `lead`. */
  paragraph(text: string, lead?: string): readonly string[]
  /** Lines for places and quotes, after those of `start`. */
  evidence(start: readonly string[], evidence: readonly Evidence[]): readonly string[]
}

export function makePage(options: FormatOptions): Page {
  const width = Math.max(options.width, narrowest)
  const style = makeStyle(options.color)
  // In a narrow terminal, text under a column of status words would be a ribbon.
  const indent = ' '.repeat(width < 60 ? 2 : 9)

  const plain = (text: string) => wrap(clean(text), width, '', '')
  const paragraph = (text: string, lead = '') => wrap(clean(text), width, indent + lead, indent + ' '.repeat(lead.length))
  const title: Page['title'] = (rule, word) => {
    const name = word === 'pitfall' || word === '' ? word : statusWords[word]
    const lines = wrap(`${clean(rule.title)} (${clean(rule.id)})`, width, name.padEnd(9), indent)
    return lines.map((line, index) => (index === 0 ? paint(line, name, word, style) : style.bold(line)))
  }
  const labelled = (word: string, text: string) => wrap(clean(text), width, word.padEnd(9), indent).map(style.bold)
  const evidence: Page['evidence'] = (start, list) => [
    ...start,
    ...list.flatMap(item => [
      ...placeLines(item, width, indent).map(style.dim),
      ...wrap(`“${shorten(clean(item.quote), options.verbose ? 2000 : 300)}”`, width, `${indent}  `, `${indent}   `),
    ]),
  ]
  return {width, verbose: options.verbose, style, plain, title, labelled, paragraph, evidence}
}

/** Below this, wrapping makes a text harder to read than a terminal's own line breaks do. */
const narrowest = 30

function placeLines(evidence: Evidence, width: number, indent: string): readonly string[] {
  // The path is one word, whatever it holds: broken in two it could not be clicked.
  const section = sectionPath(evidence)
  const start = `${indent}${clickable(evidence.place)}`
  if (section === '') return [start]
  return start.length + 2 + section.length <= width ? [`${start}  ${section}`] : [start, ...wrap(section, width, indent, indent)]
}

function paint(line: string, name: string, word: Status | 'pitfall' | '', style: Style): string {
  const color = word === 'missing' || word === 'pitfall' ? style.red : word === 'reported' ? style.green : style.yellow
  return `${color(line.slice(0, name.length))}${style.bold(line.slice(name.length))}`
}
