/** The shapes of rule files as people write them. GENERATED from schemas/ by scripts/generate.mjs; change the schemas instead. */

export type AnyRuleFile =
  | RuleFile
  | PitfallFile
  | FactFile
  | LexiconFile
  | IdentifiersFile
  | QualifiersFile
  | SectionsFile
  | ProfileFile
  | MetricsFile
  | ConfigFile
/**
 * Kebab-case noun that names what is reported; also the file name.
 */
export type WrittenId = string
/**
 * At most 60 characters.
 */
export type WrittenTitle = string
/**
 * What an editor would ask; ends in a question mark.
 */
export type WrittenQuestion = string
export type WrittenProse = string
/**
 * The guidelines that ask for it.
 *
 * @minItems 1
 */
export type WrittenSources = {
  guideline: string
  /**
   * Number or section in the guideline; left out where it was not verified.
   */
  item?: string
  url: string
}[]
/**
 * Ids of facts joined by `and` and `or`; `and` binds more closely.
 */
export type WrittenWhen = string
/**
 * @minItems 1
 */
export type WrittenPhrases = string[]
/**
 * A small document: a string of Markdown, a text under a heading, or the fields of a card.
 */
export type WrittenExample =
  | string
  | {
      /**
       * Heading under which the text stands.
       */
      in?: string
      text: string
      /**
       * Fields of a bioimage.io card that lies beside the text.
       */
      beside?: {}
      facts?: WrittenStated
    }
  | {
      /**
       * Fields of a bioimage.io card.
       */
      card: {}
      facts?: WrittenStated
    }
/**
 * @minItems 1
 */
export type WrittenExamples = WrittenExample[]
/**
 * Texts that the rule gets wrong, and what it should say. The tests turn red when one is mended, so that it moves up to the examples.
 *
 * @minItems 1
 */
export type WrittenMistakes = {
  in?: string
  text: string
  'should-be': 'reported' | 'partial' | 'missing' | 'unclear' | 'not-applicable' | 'yes' | 'no' | 'fires' | 'silent'
  /**
   * Why no text rule can do better, where that is so.
   */
  because?: string
}[]

/**
 * One reporting item: a question to a manuscript or model card, the evidence that answers it, and examples that are its tests.
 */
export interface RuleFile {
  id: WrittenId
  title: WrittenTitle
  question: WrittenQuestion
  why: WrittenProse
  advice: WrittenProse
  wording: WrittenProse
  /**
   * Where papers usually say it, for a person: “Methods, image acquisition”.
   */
  belongs: string
  sources: WrittenSources
  when?: WrittenWhen
  /**
   * Roles of the sections where papers say it as a rule. Where only a part of a paper is given and none of these sections is in it, the item is `unclear` instead of `missing`. Left out: methods.
   *
   * @minItems 1
   */
  'stands-in'?: string[]
  evidence: WrittenEvidence
  examples: {
    reported: WrittenExamples
    partial?: WrittenExamples
    missing: WrittenExamples
    'not-applicable'?: WrittenExamples
    'known-mistakes'?: WrittenMistakes
  }
}
/**
 * Clauses by name; any one of them settles the question.
 */
export interface WrittenEvidence {
  [k: string]: WrittenClause
}
/**
 * One way to answer the question: words in the text (`has`) or a value of a card (`field`).
 */
export interface WrittenClause {
  has?: WrittenPhrases
  /**
   * How many of the `has` phrases must occur (left out: all), or of the fields must be filled (left out: one).
   */
  'at-least'?: number
  lacks?: WrittenPhrases
  nowhere?: WrittenPhrases
  each?: WrittenPhrases
  /**
   * A phrase, mostly a list, that must occur in each of the `has` phrases and read the same in all of them.
   */
  same?: string
  /**
   * With `same`: the clause holds where units in which `same` reads alike have two different numbers for this phrase.
   */
  varies?: string
  /**
   * JSON Pointers of the model card that lies beside the manuscript; the clause holds where the card says something else there than what `same` stands for.
   */
  beside?: string
  /**
   * Roles of sections to look in; `not introduction` excludes one. Left out: everywhere but references and headings.
   *
   * @minItems 1
   */
  in?: string[]
  /**
   * The unit. A passage is a sentence and the one after it. Left out: sentence.
   */
  within?: 'sentence' | 'passage' | 'paragraph' | 'section' | 'document'
  /**
   * In how many separate sentences (or larger units) the clause must hold. Left out: once.
   */
  times?: number
  /**
   * Qualifiers that must touch the words.
   *
   * @minItems 1
   */
  only?: string[]
  /**
   * Qualifiers that void the words. Left out: negated, future, conditional, placeholder.
   */
  unless?: string[]
  /**
   * What the clause proves. Left out: reported (in a fact: yes; in a pitfall: fires).
   */
  counts?: 'reported' | 'partial' | 'not-applicable' | 'yes' | 'no' | 'fires'
  /**
   * One sentence shown with the finding: what is lacking.
   */
  note?: string
  when?: WrittenWhen
  /**
   * JSON Pointers of a card or of front matter; `*` stands for any one key or index, a final `**` for anything below; `/a | /b` for either.
   */
  field?: string | string[]
  /**
   * JSON Schema of the value. Left out: any value that is not empty.
   */
  value?: {}
  /**
   * Whether all values at the place must be as `value` says. Left out: one is enough.
   */
  every?: boolean
  /**
   * With two lists in `field`: the clause holds where they have not the same number of entries. The same `*` stands for the same key in both.
   */
  differ?: 'length'
}
/**
 * Facts taken as given in this example.
 */
export interface WrittenStated {
  [k: string]: 'yes' | 'no'
}
/**
 * Something that looks wrong: a finding only where it fires.
 */
export interface PitfallFile {
  id: WrittenId
  title: WrittenTitle
  question: WrittenQuestion
  why: WrittenProse
  advice: WrittenProse
  /**
   * error: an editor must ask; warning: likely wrong; note: worth a look.
   */
  severity: 'error' | 'warning' | 'note'
  sources: WrittenSources
  when?: WrittenWhen
  evidence: WrittenEvidence
  examples: {
    fires: WrittenExamples
    silent: WrittenExamples
    'known-mistakes'?: WrittenMistakes
  }
}
/**
 * What must be true for an item to apply. The first clause that holds decides.
 */
export interface FactFile {
  id: WrittenId
  title: WrittenTitle
  about?: WrittenProse
  evidence: WrittenEvidence
  /**
   * What silence means.
   */
  otherwise: 'yes' | 'no' | 'unknown'
  examples: {
    yes: WrittenExamples
    no: WrittenExamples
    'known-mistakes'?: WrittenMistakes
  }
}
/**
 * Named word lists: a name, and the phrases that go by it. Other phrases write it as <name>.
 */
export interface LexiconFile {
  [k: string]: WrittenPhrases
}
/**
 * Things that word lists cannot find. The only regular expressions of the rules.
 */
export interface IdentifiersFile {
  [k: string]: {
    about?: string
    /**
     * JavaScript regular expression, or a list of them, of which the first that fits is taken; case matters; no look-behind across words, no nested repetition.
     */
    pattern: string | string[]
    'ignore-case'?: boolean
    /**
     * Texts of which one must occur in a paragraph before the pattern is tried.
     *
     * @minItems 1
     */
    hints?: string[]
    /**
     * What stands inside it is hidden from other identifiers: a citation hides its DOI.
     */
    alone?: boolean
    examples: WrittenPhrases
    not?: WrittenPhrases
  }
}
/**
 * Words that weaken others: a cue reaches so many words before or behind it, until a stop.
 */
export interface QualifiersFile {
  [k: string]: {
    /**
     * How a report names it: “promised for later”.
     */
    title: string
    before?: WrittenPhrases
    after?: WrittenPhrases
    anywhere?: WrittenPhrases
    pseudo?: WrittenPhrases
    stops?: WrittenPhrases
    /**
     * In words. Left out: 8.
     */
    reach?: number
  }
}
/**
 * Which headings mean which role. Sections inside have it too. A section that has no role counts as methods and results.
 */
export interface SectionsFile {
  [k: string]: {
    whole?: WrittenPhrases
    within?: WrittenPhrases
    /**
     * A heading that means this role with all its words is not also part of another main section, whatever its depth.
     */
    main?: boolean
    /**
     * Back matter: it has no role of the sections around it.
     */
    apart?: boolean
    /**
     * Sections inside do not have its role.
     */
    alone?: boolean
  }
}
/**
 * Which items a journal or community asks for, and how strongly.
 */
export interface ProfileFile {
  id: WrittenId
  title: string
  about: WrittenProse
  url: string
  /**
   * Profiles whose items are asked too; what is said here wins.
   *
   * @minItems 1
   */
  extends?: string[]
  asks: {
    /**
     * @minItems 1
     */
    required?: string[]
    /**
     * @minItems 1
     */
    recommended?: string[]
    /**
     * @minItems 1
     */
    optional?: string[]
  }
  /**
   * Left out: all.
   */
  pitfalls?: 'all' | string[]
  /**
   * The kinds of document that get this profile unless another is named.
   *
   * @minItems 1
   */
  'default-for'?: ('manuscript' | 'model-card' | 'bioimageio' | 'huggingface' | 'monai')[]
  /**
   * Items of the standard that no rule checks yet; named, so that none is dropped in silence.
   *
   * @minItems 1
   */
  planned?: string[]
  /**
   * By item, clauses that count as reported here though they count as partial elsewhere.
   */
  accepts?: {
    /**
     * @minItems 1
     */
    [k: string]: string[]
  }
  /**
   * By item, the sections in which this venue wants it. What stands elsewhere is reported all the same, and told.
   */
  places?: {
    [k: string]: {
      /**
       * Roles of sections.
       *
       * @minItems 1
       */
      in: string[]
      /**
       * One sentence for a finding that stands elsewhere.
       */
      say: string
    }
  }
}
/**
 * Scores of models, and for which problems they are fit.
 */
export interface MetricsFile {
  /**
   * Scores by id, and the words by which they are known.
   */
  metrics: {
    [k: string]: {
      title: WrittenTitle
      evidence: WrittenEvidence
    }
  }
  /**
   * What is said of a score where the facts hold.
   *
   * @minItems 1
   */
  advice: {
    /**
     * Ids of scores.
     *
     * @minItems 1
     */
    metrics: string[]
    when: WrittenWhen
    /**
     * unfit: it cannot show what matters; with-care: not alone.
     */
    verdict: 'fits' | 'with-care' | 'unfit'
    because: WrittenProse
    /**
     * The family that would fit; empty where the score fits.
     */
    instead: string
    source: {
      guideline: string
      /**
       * Left out where it was not verified.
       */
      item?: string
      url: string
    }
  }[]
}
/**
 * What authors state about their manuscript. Everything in it is shown in every report; editors can switch it off.
 */
export interface ConfigFile {
  /**
   * Id of the profile to check by; `reportoscope list` shows all.
   */
  profile?: string
  /**
   * Manuscript and card files or folders, relative to this file.
   *
   * @minItems 1
   */
  files?: string[]
  /**
   * Facts that the text leaves open: `custom-code: no`.
   */
  facts?: {
    [k: string]: 'yes' | 'no'
  }
  /**
   * What kind of problem the model solves. It decides which scores fit, and nothing else; left out, the text decides.
   */
  fingerprint?: {
    /**
     * All tasks of the model; those that are not named are taken as none.
     *
     * @minItems 1
     */
    task?: (
      | 'instance-segmentation'
      | 'semantic-segmentation'
      | 'object-detection'
      | 'classification'
      | 'tracking'
      | 'restoration'
      | 'label-free-prediction'
    )[]
    /**
     * Are the targets only a few pixels large?
     */
    small?: 'yes' | 'no'
    /**
     * Are the targets thin, branched or tubular?
     */
    thin?: 'yes' | 'no'
    /**
     * Do classes differ much in number?
     */
    imbalance?: 'yes' | 'no'
    /**
     * Is shape or size what is measured in the end?
     */
    shape?: 'yes' | 'no'
  }
  /**
   * Items that the authors decline to report, with the reason.
   */
  waivers?: {
    /**
     * Id of the item.
     */
    rule: string
    /**
     * Why it is not reported; shown to editors.
     */
    reason: string
  }[]
}
