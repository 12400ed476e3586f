/** Rules as SARIF describes them. The text depends on the rule alone, so it stays the same from run to run. */
import type {Report, RuleId, RuleInfo} from '../../model/report.ts'
import {clean} from '../shared/clean.ts'
import {rulePage} from '../shared/project.ts'
import {accuracyWords, sourceName} from '../shared/words.ts'

/** Each rule of the reports once, and where it stands in the list. */
export function describeRules(reports: readonly Report[]): {
  readonly rules: readonly object[]
  readonly index: ReadonlyMap<RuleId, number>
} {
  const rules = new Map<RuleId, RuleInfo>()
  for (const rule of reports.flatMap(report => report.rules)) if (!rules.has(rule.id)) rules.set(rule.id, rule)
  const list = [...rules.values()]
  return {rules: list.map(describe), index: new Map(list.map((rule, position) => [rule.id, position]))}
}

function describe(rule: RuleInfo): object {
  return {
    id: rule.id,
    shortDescription: {text: clean(rule.title) || rule.id},
    fullDescription: {text: clean([rule.question, rule.why].filter(Boolean).join(' ')) || rule.id},
    help: {text: help(rule).join('\n')},
    helpUri: rulePage(rule.id),
    properties: {tags: [rule.kind, rule.group].filter(Boolean), ...(rule.accuracy && {accuracy: rule.accuracy})},
  }
}

function help(rule: RuleInfo): readonly string[] {
  const lines = [
    rule.advice,
    rule.wording && `Wording: ${rule.wording}`,
    rule.belongs && `Usually in: ${rule.belongs}`,
    ...rule.sources.map(source => `Source: ${sourceName(source)}, ${source.url}`),
    rule.accuracy ? accuracyWords(rule.accuracy, rule.kind) : '',
  ].filter(Boolean)
  return lines.length > 0 ? lines.map(clean) : [rule.id]
}
