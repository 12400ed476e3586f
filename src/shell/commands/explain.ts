/** `reportoscope explain ID`: the page of an item, pitfall or fact, or what a profile asks. */
import {existsSync, readFileSync} from 'node:fs'
import {UsageError} from '../../model/errors.ts'
import type {RuleAccuracy} from '../../model/report.ts'
import {rulePage} from '../../rule-page.ts'
import {ruleTexts} from '../../ruleset/load.ts'
import {parseRuleFile} from '../../ruleset/parse.ts'
import {suggest} from '../../ruleset/suggest.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes} from '../errors.ts'
import {loadRules, packageFolder} from '../rules.ts'

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
    if (file === undefined && files.length > 0 && ruleTexts(home).some(({path}) => path === `profiles/${id}.yaml`)) {
      await explainProfile(id, flags)
      continue
    }
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

/** What a profile asks, in its order. */
async function explainProfile(id: string, flags: Flags): Promise<void> {
  const {ruleset} = await loadRules(flags.rules)
  const profile = ruleset.profiles.find(one => one.id === id)
  const titles = new Map(ruleset.items.map(item => [item.id, item.title]))
  const lines = (profile?.asks ?? []).map(({rule, requirement}) => `- ${requirement}: ${titles.get(rule) ?? rule} (\`${rule}\`)`)
  process.stdout.write(`# ${profile?.title ?? id}\n\n${profile?.about ?? ''}\n\n${lines.join('\n')}\n\n`)
}

function accuracyOf(folder: string): Readonly<Record<string, RuleAccuracy>> {
  const path = `${folder}/accuracy.json`
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as {rules: Record<string, RuleAccuracy>}).rules : {}
}
