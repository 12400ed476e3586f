/** `reportoscope list`: items, pitfalls, facts and profiles by id. */
import {UsageError} from '../../model/errors.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes} from '../errors.ts'
import {loadRules} from '../rules.ts'

export async function list(_: readonly string[], flags: Flags): Promise<number> {
  if (flags.format !== undefined || flags.output !== undefined)
    throw new UsageError('bad-flag', '`list` takes no --format and no --output: it prints text')
  const {ruleset} = await loadRules(flags.rules)
  const sections: readonly (readonly [string, readonly {readonly id: string; readonly title: string}[]])[] = [
    ['Profiles (--profile ID)', ruleset.profiles],
    ['Items', ruleset.items],
    ['Pitfalls', ruleset.pitfalls],
    ['Facts (--fact ID=yes|no)', ruleset.facts],
  ]
  const lines = sections.flatMap(([heading, entries]) => {
    const width = Math.max(0, ...entries.map(({id}) => id.length)) + 2
    return [`${heading}`, ...entries.map(({id, title}) => `  ${id.padEnd(width)}${title}`), '']
  })
  process.stdout.write(`${lines.join('\n')}`)
  return exitCodes.clean
}
