import type {Fact, Report} from '../../model/report.ts'

/** Facts shown at most. */
const mostYes = 12
const mostNo = 6

/**
 * What a document was taken for, and what not: ids of the facts on which most asked items hang, so that a wrong one is seen before
 * its consequences are read. What the author has stated needs no second look.
 */
export function takenFor({facts}: Report): {readonly yes: readonly string[]; readonly no: readonly string[]} {
  const guessed = facts
    .filter(({by, decides = 0}) => by === 'text' && decides > 0)
    .toSorted((left, right) => (right.decides ?? 0) - (left.decides ?? 0))
  const ids = (holds: Fact['holds'], most: number) =>
    guessed
      .filter(fact => fact.holds === holds)
      .slice(0, most)
      .map(({id}) => id)
  return {yes: ids('yes', mostYes), no: ids('no', mostNo)}
}
