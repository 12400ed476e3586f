/** `reportoscope explain ID`: the page of an item, pitfall or fact. */
import {existsSync, readFileSync} from 'node:fs'
import {UsageError} from '../../model/errors.ts'
import type {RuleAccuracy} from '../../model/report.ts'
import {rulePage} from '../../rule-page.ts'
import {ruleTexts} from '../../ruleset/load.ts'
import {parseRuleFile} from '../../ruleset/parse.ts'
import {suggest} from '../../ruleset/suggest.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes} from '../errors.ts'
import {packageFolder} from '../rules.ts'

export async function explain(ids: readonly string[], flags: Flags): Promise<number> {
  if (ids.length === 0)
    throw new UsageError('no-id', 'explain what? Name an item, pitfall or fact', {hint: 'reportoscope list shows all.'})
  const home = `${packageFolder()}rules`
  const files = [...flags.rules, home]
    .flatMap(folder => ruleTexts(folder))
    .filter(({path}) => /^(?:items|pitfalls|facts)\//.test(path))
  const idOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.ya?ml$/, '')
  for (const id of ids) {
    const text = files.find(({path}) => idOf(path) === id)
    const file = text === undefined ? undefined : parseRuleFile(text).file
    if (file === undefined) {
      throw new UsageError(
        'unknown-rule',
        `nothing is called \`${id}\`${suggest(
          id,
          files.map(({path}) => idOf(path)),
        )}`,
        {hint: 'reportoscope list shows all.'},
      )
    }
    process.stdout.write(`${rulePage(file, accuracyOf(home)[id])}\n`)
  }
  return exitCodes.clean
}

function accuracyOf(folder: string): Readonly<Record<string, RuleAccuracy>> {
  const path = `${folder}/accuracy.json`
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as {rules: Record<string, RuleAccuracy>}).rules : {}
}
