/**
 * What is asked, compiled: plain data, so that it can be built once, stored as JSON and loaded in a moment.
 * `PatternId` and the numbers of labels and roles are indices into the tables of the same ruleset.
 */
import type {DocumentKind, Role} from './document.ts'
import type {FactId, MetricVerdict, Qualifier, Requirement, RuleId, RuleInfo, RuleSource, Severity} from './report.ts'

/** Index of a phrase of a clause, cue or heading. */
export type PatternId = number

/** A whole ruleset: what `check` needs to know. */
export interface Ruleset {
  /** Hash of all rule files, so that a report can say which rules spoke. */
  readonly version: string
  readonly phrases: PhraseTable
  readonly identifiers: readonly Identifier[]
  readonly qualifiers: readonly QualifierRule[]
  readonly headings: readonly HeadingRule[]
  /** Names of section roles; a role’s number is its index, at most 30 of them. */
  readonly roles: readonly Role[]
  readonly facts: readonly FactRule[]
  readonly items: readonly Item[]
  readonly pitfalls: readonly Pitfall[]
  readonly profiles: readonly Profile[]
  readonly metrics: readonly Metric[]
  readonly advice: readonly Advice[]
  /** JSON Schemas of field values, by the index that a field clause names. */
  readonly values: readonly object[]
}

/** Judges a field value by one of `Ruleset.values`. */
export type Accepts = (value: number, candidate: unknown) => boolean

/** Numbers in a row: a plain array when just compiled, a view of bytes when loaded. */
export type Numbers = Int32Array | readonly number[]

/**
 * All phrases in one trie. Symbols are numbered through: words, cased words, prefixes, cased prefixes, labels. Words and
 * prefixes are sorted, cased ones by their small letters. What a node has stands from `xStart[node]` to `xStart[node + 1]`;
 * edge n leads to node n + 1.
 */
export interface PhraseTable {
  readonly words: readonly string[]
  readonly cased: readonly string[]
  readonly prefixes: readonly string[]
  readonly casedPrefixes: readonly string[]
  readonly labels: readonly string[]
  /** Where words stand in the four lists, the cased ones in small letters: see `phrases/slots.ts`. */
  readonly wordSlots: Numbers
  readonly casedSlots: Numbers
  readonly prefixSlots: Numbers
  readonly casedPrefixSlots: Numbers
  /** Number of symbols. An edge `gapBase + most` passes up to `most` words. */
  readonly gapBase: number
  readonly edgeStart: Numbers
  /** Sorted within a node. */
  readonly edgeSymbol: Numbers
  readonly outputStart: Numbers
  /** An output ≥ 0 is a pattern; `-1 - n` is label n. */
  readonly outputs: Numbers
  /** By symbol, the node to which it leads from the root, or -1. */
  readonly rootTarget: Numbers
  /** By symbol, its number among those with which phrases go on, from 1, or 0: many only begin phrases. */
  readonly innerNumber: Numbers
  /** Inner numbers below this are those of symbols that stand behind a gap. */
  readonly far: number
  /** Number of patterns. */
  readonly patterns: number
}

/** A thing that word lists cannot find. The pattern is one of the few regular expressions. */
export interface Identifier {
  readonly name: string
  readonly pattern: string
  readonly ignoreCase: boolean
  /** Texts of which one must occur, or the pattern is not tried. */
  readonly hints: readonly string[]
  /** Whether what stands inside it is hidden from other identifiers (a citation hides its DOI). */
  readonly alone: boolean
}

/** Words that weaken others, and how far they reach (ConText: cue, reach, stop, pseudo). */
export interface QualifierRule {
  readonly id: Qualifier
  readonly title: string
  /** Cues that reach words behind them. */
  readonly before: readonly PatternId[]
  /** Cues that reach words in front of them. */
  readonly after: readonly PatternId[]
  /** Cues that reach the whole sentence. */
  readonly anywhere: readonly PatternId[]
  /** Look like cues and are none. */
  readonly pseudo: readonly PatternId[]
  /** End the reach. */
  readonly stops: readonly PatternId[]
  /** In words. */
  readonly reach: number
}

/** Headings that mean a role: a phrase that is the whole heading, or that stands within it. */
export interface HeadingRule {
  /** Index into `roles`. */
  readonly role: number
  readonly whole: readonly PatternId[]
  readonly within: readonly PatternId[]
  /** Introduction, methods, results, discussion: not one inside another. */
  readonly main: boolean
  /** Back matter: has no role of the sections around it. */
  readonly apart: boolean
  /** Sections inside do not have its role. */
  readonly alone: boolean
}

/** Facts that must hold: any of these lists, all of a list. Empty means always. */
export type When = readonly (readonly FactId[])[]

/** Sections to look in, as bit sets over `Ruleset.roles`. */
export interface Where {
  /** At least one of these roles; 0 means anywhere. */
  readonly any: number
  /** None of these roles. */
  readonly none: number
}

export type Unit = 'sentence' | 'passage' | 'paragraph' | 'section' | 'document'
/** What a clause proves; for facts `yes` and `no`, for pitfalls `fires`. */
export type Counts = 'reported' | 'partial' | 'not-applicable' | 'yes' | 'no' | 'fires'

interface ClauseBase {
  readonly id: string
  readonly counts: Counts
  /** Shown with the finding; empty when there is none. */
  readonly note: string
  /** Facts under which the clause counts at all. */
  readonly when: When
}

/** Words that settle a question. */
export interface TextClause extends ClauseBase {
  readonly kind: 'text'
  readonly has: readonly PatternId[]
  /** How many of `has` must occur. */
  readonly atLeast: number
  readonly lacks: readonly PatternId[]
  /** None of these may occur anywhere in the document but its references. */
  readonly nowhere: readonly PatternId[]
  /** The clause must hold in every unit in which one of these occurs; empty where one unit is enough. */
  readonly each: readonly PatternId[]
  /** Must occur in each of `has` and read the same in all of them. */
  readonly same?: PatternId
  /** Stands for a number that is not the same in two units in which `same` reads alike. */
  readonly varies?: PatternId
  /** JSON Pointers, of which any will do, of the model card beside the manuscript: it says something else there than the words of `same`. */
  readonly beside?: readonly string[]
  readonly unit: Unit
  /** In how many separate sentences (or larger units) the clause must hold. */
  readonly times: number
  readonly where: Where
  readonly only: readonly Qualifier[]
  readonly unless: readonly Qualifier[]
}

/** A value of a card or of front matter that settles a question. */
export interface FieldClause extends ClauseBase {
  readonly kind: 'field'
  /** JSON Pointers, each a list of places of which any will do; `*` stands for any one key or index, a final `**` for anything below. */
  readonly pointers: readonly (readonly string[])[]
  /** How many of `pointers` must be filled. */
  readonly atLeast: number
  /** Index into `Ruleset.values`; -1 accepts any value that is not empty. */
  readonly value: number
  /** Whether all values at a place must be accepted, not only one. */
  readonly every: boolean
  /** Whether the clause holds where the lists at two places have not the same number of entries. */
  readonly differ?: boolean
}

export type Clause = TextClause | FieldClause

export interface FactRule {
  readonly id: FactId
  readonly title: string
  /** Asked in order: the first clause that holds decides. */
  readonly clauses: readonly Clause[]
  readonly otherwise: 'yes' | 'no' | 'unknown'
}

export interface Item extends RuleInfo {
  readonly kind: 'item'
  readonly when: When
  /** Roles of sections where papers usually say it; bit set. A part of a paper without them is `unclear`, not `missing`. */
  readonly standsIn: number
  readonly clauses: readonly Clause[]
}

export interface Pitfall extends RuleInfo {
  readonly kind: 'pitfall'
  readonly when: When
  readonly severity: Severity
  readonly clauses: readonly Clause[]
}

/** A score of models, and the words by which it is known. */
export interface Metric {
  readonly id: string
  readonly title: string
  readonly clauses: readonly Clause[]
}

/** What is said of scores where the problem is such as the facts say. */
export interface Advice {
  /** Ids of scores. */
  readonly metrics: readonly string[]
  readonly when: When
  readonly verdict: MetricVerdict
  readonly because: string
  /** The family that would fit; empty where the score fits. */
  readonly instead: string
  readonly source: RuleSource
}

/** Which items a journal or community asks for, and how strongly. */
export interface Profile {
  readonly id: string
  readonly title: string
  readonly about: string
  readonly url: string
  /** In the order in which a report shows them. */
  readonly asks: readonly {readonly rule: RuleId; readonly requirement: Requirement}[]
  /** `all`, or the ids of the pitfalls that are looked for. */
  readonly pitfalls: 'all' | readonly RuleId[]
  /** The kind of document that gets this profile unless another is named. */
  readonly defaultFor?: readonly (DocumentKind | 'bioimageio' | 'huggingface' | 'monai')[]
  /** Clauses that count as reported here though they count as partial elsewhere, by item. */
  readonly accepts: Readonly<Record<RuleId, readonly string[]>>
  /** Where the venue wants to read it, by item: a bit set of roles, and what to say of a finding that stands elsewhere. */
  readonly places: Readonly<Record<RuleId, {readonly roles: number; readonly say: string}>>
  /** Items of the standard that no rule checks yet. */
  readonly planned: readonly RuleId[]
}
