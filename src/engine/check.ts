/** Document × Ruleset × Profile → Report. Pure and synchronous. */
import type {Document} from '../model/document.ts'
import {type Fact, type Finding, isGap, type Report, type RuleInfo, type Status, type Waiver} from '../model/report.ts'
import type {Accepts, Item, Pitfall, Profile, Ruleset} from '../model/ruleset.ts'
import {toolName, toolVersion} from '../model/tool.ts'
import {copyOf} from '../text/copy.ts'
import {type StatedFacts, settle} from './facts.ts'
import {type Ground, judge, judgeItem, judgePitfall} from './judge.ts'
import {match} from './match.ts'
import {fingerprint, metricAdvice} from './metric-advice.ts'
import {isPart} from './part.ts'
import {prepare} from './prepare.ts'
import {qualifier} from './qualify.ts'
import {quoter} from './quote.ts'
import {guessed} from './roles.ts'

/** What the author says of the manuscript. Both stay visible in every report. */
export interface Stated {
  readonly facts?: StatedFacts
  /** What kind of problem it is, where the author says so: facts that decide which scores fit, and nothing else. */
  readonly fingerprint?: StatedFacts
  /** The one model card that lies in the folder of a manuscript: what both say is compared. */
  readonly beside?: Document
  /** Never take the document for a part of a paper. */
  readonly whole?: boolean
  readonly waivers?: readonly {readonly rule: string; readonly reason: string}[]
}

/** Judges a document by the rules a profile asks for: one finding per asked item, always. */
export function check(document: Document, ruleset: Ruleset, profile: Profile, accepts: Accepts, stated: Stated = {}): Report {
  const engine = prepare(ruleset)
  const matches = match(document, engine)
  const qualify = qualifier(matches)
  const asks = judge(matches, qualify, accepts, stated.beside)
  const quote = quoter(matches, qualify)
  const facts = settle(ruleset.facts, stated.facts ?? {}, asks, quote)
  const roles = matches.roles.reduce((all, one) => ((one & guessed) === 0 ? all | one : all), 0)
  const gaps = stated.whole !== true && isPart(document, roles, engine) ? [...document.gaps, 'part' as const] : document.gaps
  const ground: Ground = {
    facts: new Map(facts.map(fact => [fact.id, fact])),
    roles,
    gaps: new Set(gaps),
    judge: asks,
    quote,
    accepts: profile.accepts,
    places: profile.places,
  }
  const problem = new Map([...ground.facts, ...statedFacts(facts, stated.fingerprint ?? {})])
  const items = new Map(ruleset.items.map(item => [item.id, item]))
  const asked = profile.asks.flatMap(({rule, requirement}) => {
    const item = items.get(rule)
    return item === undefined ? [] : [{item, requirement}]
  })
  const decided = decidedBy(asked.map(({item}) => item))
  const findings = asked.map(({item, requirement}) => judgeItem(item, requirement, ground))
  const looked = ruleset.pitfalls.filter(({id}) => profile.pitfalls === 'all' || profile.pitfalls.includes(id))
  const fired = looked.flatMap(pitfall => {
    const finding = judgePitfall(pitfall, ground)
    return finding === undefined ? [] : [{pitfall, finding}]
  })
  return {
    version: 1,
    tool: {name: toolName, version: toolVersion, rules: ruleset.version},
    profile: {id: profile.id, title: profile.title},
    document: {
      path: document.path,
      title: titleOf(document),
      format: document.format,
      kind: document.kind,
      sha256: document.sha256,
      words: document.words,
      sentences: document.sentences.length,
      gaps,
      remarks: document.remarks,
    },
    facts: facts.map(fact => ({...fact, decides: decided.get(fact.id) ?? 0})),
    findings,
    pitfalls: fired.map(({finding}) => finding),
    waivers: (stated.waivers ?? []).map(waiver => stateOf(waiver, findings)),
    fingerprint: fingerprint(ruleset.advice, problem),
    metricAdvice: metricAdvice(ruleset.metrics, ruleset.advice, problem, asks, quote),
    rules: [...asked.map(({item}) => infoOf(item)), ...fired.map(({pitfall}) => infoOf(pitfall))],
    summary: count(findings),
  }
}

/** Of how many of these items a fact decides whether they apply. */
function decidedBy(items: readonly Item[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {when} of items) for (const fact of new Set(when.flat())) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  return counts
}

/** Facts as the author’s fingerprint has them. */
function statedFacts(facts: readonly Fact[], fingerprint: StatedFacts): [string, Fact][] {
  return facts.flatMap(({id, title}): [string, Fact][] => {
    const holds = fingerprint[id]
    return holds === undefined ? [] : [[id, {id, title, holds, by: 'author', evidence: []}]]
  })
}

function titleOf(document: Document): string {
  const block = document.blocks.find(({kind}) => kind === 'title')
  const field = document.fields.find(({pointer}) => pointer === '/title' || pointer === '/name')
  return copyOf(block?.text ?? (typeof field?.value === 'string' ? field.value : ''))
}

/** A waiver of an item that is reported anyway, does not apply or is not asked is stale. */
function stateOf({rule, reason}: {rule: string; reason: string}, findings: readonly Finding[]): Waiver {
  const status = findings.find(finding => finding.rule === rule)?.status
  return {rule, reason, state: status !== undefined && isGap(status) ? 'active' : 'stale'}
}

/** What a report says of a rule is the same in all reports. */
const infos = new WeakMap<Item | Pitfall, RuleInfo>()

function infoOf(rule: Item | Pitfall): RuleInfo {
  const known = infos.get(rule) ?? summary(rule)
  infos.set(rule, known)
  return known
}

function summary({id, kind, group, title, question, why, advice, wording, sources, belongs, accuracy}: Item | Pitfall): RuleInfo {
  return {id, kind, group, title, question, why, advice, wording, sources, belongs, ...(accuracy !== undefined && {accuracy})}
}

function count(findings: readonly Finding[]): Record<Status, number> {
  const summary: Record<Status, number> = {reported: 0, partial: 0, missing: 0, unclear: 0, 'not-applicable': 0}
  for (const {status} of findings) summary[status]++
  return summary
}
