/** `reportoscope explain ID`: the page of an item, pitfall or fact, or what a profile asks. */
import {UsageError} from '../../model/errors.ts'
import type {Profile, Ruleset} from '../../model/ruleset.ts'
import {rulePage} from '../../rule-page.ts'
import {idOf, ruleTexts} from '../../ruleset/load.ts'
import {parseRuleFile} from '../../ruleset/parse.ts'
import {suggest} from '../../ruleset/suggest.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes} from '../errors.ts'
import {loadRules, packageFolder} from '../rules.ts'

export async function explain(ids: readonly string[], flags: Flags): Promise<number> {
  if (ids.length === 0)
    throw new UsageError('no-id', 'explain what? Name an item, pitfall or fact', {hint: 'reportoscope list shows all.'})
  const home = `${packageFolder()}rules`
  // As they are laid over each other: the last of a name counts.
  const files = new Map([home, ...flags.rules].flatMap(folder => ruleTexts(folder)).map(file => [file.path, file]))
  const pages = [...files.values()].filter(({path}) => /^(?:items|pitfalls|facts)\//.test(path))
  const {ruleset} = await loadRules(flags.rules)
  const measured = new Map([...ruleset.items, ...ruleset.pitfalls].map(({id, accuracy}) => [id, accuracy]))
  for (const id of ids) {
    const text = pages.find(({path}) => idOf(path) === id)
    const file = text === undefined ? undefined : parseRuleFile(text).file
    const profile = ruleset.profiles.find(one => one.id === id)
    if (file !== undefined) process.stdout.write(`${rulePage(file, measured.get(id))}\n`)
    else if (profile !== undefined) process.stdout.write(profilePage(profile, ruleset))
    else throw unknown(id, [...pages.map(({path}) => idOf(path)), ...ruleset.profiles.map(one => one.id)])
  }
  return exitCodes.clean
}

/** What a profile asks, in its order. */
function profilePage({title, about, asks}: Profile, {items}: Ruleset): string {
  const titles = new Map(items.map(item => [item.id, item.title]))
  const lines = asks.map(({rule, requirement}) => `- ${requirement}: ${titles.get(rule) ?? rule} (\`${rule}\`)`)
  return `# ${title}\n\n${about}\n\n${lines.join('\n')}\n\n`
}

function unknown(id: string, known: readonly string[]): UsageError {
  return new UsageError('unknown-rule', `nothing is called \`${id}\`${suggest(id, known)}`, {
    hint: 'reportoscope list shows all.',
  })
}
