/** `metrics.yaml` → scores and advice, compiled. */
import type {MetricsFile} from '../model/rule-file.ts'
import type {Advice, Metric} from '../model/ruleset.ts'
import {type ClauseContext, compileClauses} from './clauses.ts'
import type {ParsedFile} from './parse.ts'

export function compileMetrics(file: ParsedFile, context: ClauseContext): {metrics: Metric[]; advice: Advice[]} {
  const written = file.value as MetricsFile
  const known = new Set(Object.keys(written.metrics))
  const metrics = Object.entries(written.metrics).map(([id, {title, evidence}]) => ({
    id,
    title,
    clauses: compileClauses(evidence, inside(file, id), context),
  }))
  const advice = written.advice.map(({metrics: ids, when, ...rest}, index) => {
    for (const [place, id] of ids.entries()) context.names.expect('metric', id, known, file, ['advice', index, 'metrics', place])
    return {...rest, metrics: ids, when: context.names.when(when, file, ['advice', index, 'when'])}
  })
  return {metrics, advice}
}

/** Mistakes in clauses are placed from the rule’s own root. */
function inside(file: ParsedFile, id: string): ParsedFile {
  return {...file, mistake: (message, steps, offset) => file.mistake(message, ['metrics', id, ...steps], offset)}
}
