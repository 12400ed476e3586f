/** `reportoscope coverage`: which items are checked by machine and how well, and what is left to people. */
import {existsSync, readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {type Coverage, coverageOf, type LeftToPeople} from '../../coverage.ts'
import {UsageError} from '../../model/errors.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes} from '../errors.ts'
import {emit} from '../print.ts'
import {loadRules, packageFolder} from '../rules.ts'

export async function coverage(rest: readonly string[], flags: Flags): Promise<number> {
  if (rest[0] !== undefined) throw new UsageError('too-much', `coverage takes no arguments, not \`${rest[0]}\``)
  const format = flags.format ?? 'text'
  if (format !== 'text' && format !== 'json')
    throw new UsageError('unknown-format', `coverage has no format \`${format}\``, {hint: 'One of text, json.'})
  const {ruleset} = await loadRules(flags.rules)
  const all = coverageOf(ruleset, leftToPeople())
  await emit(format === 'json' ? `${JSON.stringify(all, null, 2)}\n` : written(all), flags)
  return exitCodes.clean
}

function leftToPeople(): readonly LeftToPeople[] {
  const path = `${packageFolder()}rules/left-to-people.yaml`
  return existsSync(path) ? (parse(readFileSync(path, 'utf8')) as readonly LeftToPeople[]) : []
}

function written({items, pitfalls, left}: Coverage): string {
  const width = Math.max(...items.map(({id}) => id.length)) + 2
  const groups = grades.flatMap(([grade, heading]) => {
    const members = items.filter(item => item.checked === grade)
    if (members.length === 0) return []
    return [
      `${heading}: ${members.length}`,
      ...members.map(({id, title, accuracy}) => {
        const figures =
          accuracy === undefined
            ? ''
            : `  ${share(accuracy.precision)} ${share(accuracy.recall)} ${String(accuracy.n).padStart(4)}`
        return `  ${id.padEnd(width)}${title.padEnd(figures === '' ? 0 : 62)}${figures}`.trimEnd()
      }),
      '',
    ]
  })
  return [
    `${items.length} items of the catalogue have a rule. Behind an item: of the gaps it raises, the share that is real;`,
    'of the real gaps, the share it finds; the number of manuscripts with expert labels on which that was measured.',
    '',
    ...groups,
    `Pitfalls: ${pitfalls.length} (${pitfalls.filter(({severity}) => severity === 'error').length} errors)`,
    ...pitfalls.map(({id, title, severity}) => `  ${id.padEnd(width)}${title} (${severity})`),
    '',
    'Left to people: what no program can tell from a text',
    ...left.map(({about, what}) => `  ${about.padEnd(9)}${what}`),
    '',
  ].join('\n')
}

const grades = [
  ['well', 'Checked well (both shares 0.80 or more)'],
  ['fairly', 'Checked fairly (both 0.60 or more)'],
  ['poorly', 'Checked poorly: read what it says with care'],
  ['unmeasured', 'Checked, but no expert labels to measure it on'],
  ['by-people', 'Asked, but answered by the author'],
] as const

function share(value: number | undefined): string {
  return value === undefined ? '   –' : value.toFixed(2)
}
