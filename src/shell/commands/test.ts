/** `reportoscope test PATH…`: runs the examples of rule files, for people who write rules. */
import {existsSync, readFileSync, statSync} from 'node:fs'
import {basename, relative, resolve} from 'node:path'
import {type ExampleResult, runExamples} from '../../examples.ts'
import {UsageError} from '../../model/errors.ts'
import {shrinksTo} from '../../phrases/expand.ts'
import {ruleTexts} from '../../ruleset/load.ts'
import {type ParsedFile, parseRuleFile, type RuleText} from '../../ruleset/parse.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes} from '../errors.ts'
import {loadRules, packageFolder} from '../rules.ts'

export async function test(paths: readonly string[], flags: Flags): Promise<number> {
  const {valueValidators} = await import('../../ruleset/validators.ts')
  const home = `${packageFolder()}rules`
  const wanted = (paths.length === 0 ? [home] : paths).map(path => resolve(path))
  const overlays = [
    ...new Set([...flags.rules, ...wanted.map(rulesFolderOf).filter(folder => resolve(folder) !== resolve(home))]),
  ]
  // Always from the sources: what is tested is what stands in the files now.
  const {ruleset} = await loadRules(overlays.length === 0 ? [home] : overlays)
  const accepts = valueValidators(ruleset.values)
  let failed = 0
  let run = 0
  for (const file of filesOf(wanted)) {
    const results = await runExamples(file, ruleset, accepts)
    run += results.length
    const lines = [...results.filter(result => !result.passed).map(describe), ...unused(file, results), ...shrinking(file)]
    if (lines.length > 0) process.stdout.write(`${file.path}\n${lines.map(line => `  ${line}`).join('\n')}\n`)
    failed += lines.length
  }
  if (run === 0) throw new UsageError('no-examples', `no rule file with examples at ${paths.join(', ')}`)
  process.stdout.write(`${run} examples, ${failed === 0 ? 'all as they should be' : `${failed} to mend`}\n`)
  return failed === 0 ? exitCodes.clean : exitCodes.findings
}

/** The rule files named by paths: a file, or all below a folder. Only kinds that carry examples. */
function filesOf(paths: readonly string[]): ParsedFile[] {
  return paths.flatMap(path => {
    if (!existsSync(path)) throw new UsageError('no-rules', `there is no rule file or folder at ${path}`)
    const root = rulesFolderOf(path)
    const texts: readonly RuleText[] = statSync(path).isDirectory()
      ? ruleTexts(root).filter(text => isBelow(path, resolve(root, text.path)))
      : [{path: relativeTo(root, path), text: readFileSync(path, 'utf8')}]
    return texts.flatMap(text => parseRuleFile(text).file ?? []).filter(file => ['rule', 'pitfall', 'fact'].includes(file.kind))
  })
}

function isBelow(folder: string, file: string): boolean {
  return !relative(resolve(folder), file).startsWith('..')
}

/** The folder above `items`, `facts` or `pitfalls` on the way to a path; the path itself where there is none. */
function rulesFolderOf(path: string): string {
  const parts = path.split(/[\\/]/)
  const at = parts.findLastIndex(part => ['items', 'facts', 'pitfalls', 'lexicons', 'profiles'].includes(part))
  if (at !== -1) return parts.slice(0, at).join('/') || '/'
  return existsSync(path) && statSync(path).isFile() ? parts.slice(0, -1).join('/') : path
}

function relativeTo(root: string, path: string): string {
  const rest = path.slice(root.length).replaceAll('\\', '/').replace(/^\//, '')
  return rest === '' ? basename(path) : rest
}

function describe({expected, got, example, mended, clauses}: ExampleResult): string {
  if (mended) return `known mistake is mended (now ${got}): move it to the examples: “${short(example)}”`
  const by = clauses.length === 0 ? '' : ` (clause ${clauses.join(', ')})`
  return `should be ${expected}, is ${got}${by}: “${short(example)}”`
}

/** A clause that no example needs is untested. */
function unused(file: ParsedFile, results: readonly ExampleResult[]): string[] {
  const {evidence} = file.value as {evidence: object}
  const used = new Set(results.filter(result => result.passed && !result.mended).flatMap(result => result.clauses))
  return Object.keys(evidence)
    .filter(clause => !used.has(clause) && !(evidence as Record<string, {counts?: string}>)[clause]?.counts?.startsWith('not-'))
    .map(clause => `no example is settled by the clause \`${clause}\`; add one`)
}

function shrinking(file: ParsedFile): string[] {
  const clauses = Object.values((file.value as {evidence: Record<string, {has?: readonly string[]}>}).evidence)
  return clauses
    .flatMap(clause => clause.has ?? [])
    .flatMap(phrase => {
      const word = shrinksTo(phrase)
      return word === undefined ? [] : [`the phrase “${phrase}” can shrink to \`${word}\` alone, which finds too much`]
    })
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 110 ? `${line.slice(0, 109)}…` : line
}
