/** Formulas of Word as a line of plain text: `10^-3`, `F_1`, `a/b`. */

export interface MathText {
  open(name: string): void
  close(name: string): void
  add(text: string): void
  text(): string
}

/** What stands before a part of a formula. */
const BEFORE: ReadonlyMap<string, string> = new Map(Object.entries<string>({sup: '^', sub: '_', den: '/', rad: '√'}))

export function mathText(): MathText {
  let text = ''
  /** Written with the first text that follows it. */
  let joint = ''
  /** The index of a root, which is hidden mostly. */
  let hidden = 0
  return {
    open(name) {
      if (name === 'deg') hidden++
      joint = BEFORE.get(name) ?? joint
    },
    close(name) {
      if (name === 'deg') hidden--
      if (name === 'sup' || name === 'sub') joint = ''
    },
    add(run) {
      if (hidden > 0 || run === '') return
      text += joint + run
      joint = ''
    },
    text: () => text,
  }
}
