/** What each change of a paper does to its verdicts. */
import {check} from '../../src/engine/check.ts'
import type {Raw} from '../../src/model/document.ts'
import type {Status} from '../../src/model/report.ts'
import type {Rules} from '../../src/model/rules.ts'
import {build} from '../../src/text/build.ts'
import {changes} from './changes.ts'

export interface Effect {
  readonly change: string
  /** Whether the paper has anything that the change applies to. */
  readonly applies: boolean
  /** “item: before → after” */
  readonly changed: readonly string[]
  readonly items: number
}

export function effectsOn(raw: Raw, rules: Rules): readonly Effect[] {
  const before = statuses(raw, rules)
  return changes.map(({name, apply}) => {
    const other = apply(raw)
    const after = statuses(other, rules)
    const changed = [...before]
      .filter(([item, status]) => after.get(item) !== status)
      .map(([item, status]) => `${item}: ${status} → ${after.get(item)}`)
    return {change: name, applies: textOf(other) !== textOf(raw), changed, items: before.size}
  })
}

function textOf({blocks}: Raw): string {
  return blocks.map(({text}) => text).join('\n')
}

function statuses(raw: Raw, {ruleset, accepts}: Rules): ReadonlyMap<string, Status> {
  const profile = ruleset.profiles.find(({id}) => id === 'everything')
  if (profile === undefined) throw new Error('there is no profile of all items')
  const {findings} = check(build('paper', raw, ''), ruleset, profile, accepts)
  return new Map(findings.map(({rule, status}) => [rule, status]))
}
