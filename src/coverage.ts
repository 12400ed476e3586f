/** How much of the catalogue a program checks, and how well: from the rules and what was measured of them. */
import type {RuleAccuracy, Severity} from './model/report.ts'
import type {Ruleset} from './model/ruleset.ts'

/** What people must look at themselves. */
export interface LeftToPeople {
  readonly about: 'figures' | 'data' | 'science' | 'venue'
  /** A sentence that should be true. */
  readonly what: string
  /** The item that asks the author to confirm it. */
  readonly item?: string
}

/** `well`: precision and recall are both 0.8 or more; `fairly`: 0.6; `by-people`: the item asks for a person’s word. */
export type Checked = 'well' | 'fairly' | 'poorly' | 'unmeasured' | 'by-people'

export interface Coverage {
  readonly items: readonly {
    readonly id: string
    readonly group: string
    readonly title: string
    readonly checked: Checked
    readonly accuracy?: RuleAccuracy
  }[]
  readonly pitfalls: readonly {readonly id: string; readonly title: string; readonly severity: Severity}[]
  readonly left: readonly LeftToPeople[]
}

/** Items in the order of the rules. */
export function coverageOf(ruleset: Pick<Ruleset, 'items' | 'pitfalls'>, left: readonly LeftToPeople[]): Coverage {
  const byPeople = new Set(left.flatMap(({item}) => item ?? []))
  return {
    items: ruleset.items.map(({id, group, title, accuracy}) => ({
      id,
      group,
      title,
      checked: byPeople.has(id) ? 'by-people' : gradeOf(accuracy),
      ...(accuracy !== undefined && {accuracy}),
    })),
    pitfalls: ruleset.pitfalls.map(({id, title, severity}) => ({id, title, severity})),
    left,
  }
}

/** A share that was not measured, because nothing was raised or nothing was there, says nothing against a rule. */
function gradeOf(accuracy: RuleAccuracy | undefined): Checked {
  if (accuracy === undefined || accuracy.n === 0) return 'unmeasured'
  const {precision, recall} = accuracy
  if (precision === undefined && recall === undefined) return 'unmeasured'
  const least = Math.min(precision ?? 1, recall ?? 1)
  return least >= 0.8 ? 'well' : least >= 0.6 ? 'fairly' : 'poorly'
}
