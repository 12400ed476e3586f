// How many rules a build has.
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** `root` is a checkout that has been built. */
export async function ruleCount(root) {
  const {loadRuleset} = await import(pathToFileURL(join(root, 'dist/index.js')).href)
  const {ruleset} = await loadRuleset()
  const counts = [
    [ruleset.items.length, 'items'],
    [ruleset.facts.length, 'facts'],
    [ruleset.pitfalls.length, 'pitfalls'],
    [ruleset.phrases.patterns, 'phrases'],
  ]
  return counts.map(([count, name]) => `${count?.toLocaleString('en') ?? '?'} ${name}`).join(', ')
}
