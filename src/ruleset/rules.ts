/** Facts, items and pitfalls as they are written → compiled. */
import type {RuleAccuracy, RuleInfo} from '../model/report.ts'
import type {FactFile, PitfallFile, RuleFile} from '../model/rule-file.ts'
import type {FactRule, Item, Pitfall} from '../model/ruleset.ts'
import {type ClauseContext, compileClauses, roleNumber} from './clauses.ts'
import type {ParsedFile} from './parse.ts'

/** Measured figures, by id of the rule. */
type Accuracy = Readonly<Record<string, RuleAccuracy>> | undefined

export function compileFact(file: ParsedFile, context: ClauseContext): FactRule {
  const rule = file.value as FactFile
  for (const [id, clause] of Object.entries(rule.evidence)) {
    if (clause.when !== undefined)
      context.names.mistakes.push(file.mistake('a fact may not rest on other facts: no `when` here', ['evidence', id, 'when']))
  }
  return {
    id: rule.id,
    title: rule.title,
    clauses: compileClauses(rule.evidence, file, context),
    otherwise: rule.otherwise ?? 'unknown',
  }
}

function infoOf(file: ParsedFile, kind: 'item' | 'pitfall', accuracy: Accuracy): RuleInfo {
  const rule = file.value as RuleFile | PitfallFile
  const measured = accuracy?.[rule.id]
  return {
    id: rule.id,
    kind,
    group: kind === 'pitfall' ? 'pitfalls' : (file.path.split('/')[1] ?? ''),
    title: rule.title,
    question: rule.question,
    why: rule.why.trim(),
    advice: rule.advice.trim(),
    wording: 'wording' in rule ? rule.wording.trim() : '',
    sources: rule.sources,
    belongs: 'belongs' in rule ? rule.belongs : '',
    ...(measured !== undefined && {accuracy: measured}),
  }
}

export function compileItem(file: ParsedFile, context: ClauseContext, accuracy: Accuracy): Item {
  const rule = file.value as RuleFile
  let standsIn = 0
  for (const [index, role] of (rule['stands-in'] ?? ['methods']).entries())
    standsIn |= 1 << roleNumber(role, file, ['stands-in', index], context)
  return {
    ...infoOf(file, 'item', accuracy),
    kind: 'item',
    when: context.names.when(rule.when, file, ['when']),
    standsIn,
    clauses: compileClauses(rule.evidence, file, context),
  }
}

export function compilePitfall(file: ParsedFile, context: ClauseContext, accuracy: Accuracy): Pitfall {
  const rule = file.value as PitfallFile
  return {
    ...infoOf(file, 'pitfall', accuracy),
    kind: 'pitfall',
    when: context.names.when(rule.when, file, ['when']),
    severity: rule.severity,
    clauses: compileClauses(rule.evidence, file, context),
  }
}
