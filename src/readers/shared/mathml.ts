/** MathML as a line of plain text, event by event: `10^-3`, `F_1`, `a/b`, `n = 5`. Accents and annotations are left out. */

export interface MathReader {
  /** What to write when the element `name` opens inside the formula; `undefined` to leave out all that is in it. */
  open(name: string): string | undefined
  close(): string
  /** What to write for the text of the innermost element. */
  text(text: string): string
}

export function mathReader(): MathReader {
  /** Open elements with the number of children seen so far. */
  const stack: {readonly name: string; children: number}[] = []
  /** What the parent puts before the element that has opened, such as `^`; written with its first text. */
  let joint = ''
  let begun = false

  function open(name: string): string | undefined {
    const parent = stack.at(-1)
    const index = parent === undefined ? 0 : parent.children++
    if (name.startsWith('annotation') || (index > 0 && parent !== undefined && accents.has(parent.name))) return undefined
    stack.push({name, children: 0})
    if (index > 0 && parent !== undefined) joint = joints.get(parent.name)?.[index - 1] ?? joint
    if (name === 'mspace' || name === 'mtr') return ' '
    return name === 'msqrt' ? taken('√') : ''
  }

  function taken(text: string): string {
    const before = joint
    joint = ''
    return before === '^' && /^[∘o]$/.test(text) ? '°' : `${before}${text}`
  }

  function text(text: string): string {
    const name = stack.at(-1)?.name
    const token = text.trim()
    if (invisible.test(token)) return name === 'mtext' ? text : ''
    const isFirst = !begun
    begun = true
    if (name === 'mtext') return joint === '' ? text : taken(text)
    // In 40<math>×</math> the number stands before the formula.
    if (isFirst && token === '×') return token
    return name === 'mo' && relations.test(token) ? ` ${token} ` : taken(token)
  }

  return {open, text, close: () => (stack.pop()?.name === 'mtd' ? ' ' : '')}
}

/** What stands before the second and the third child. */
const joints: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    msup: ['^'],
    msub: ['_'],
    msubsup: ['_', '^'],
    munder: ['_'],
    munderover: ['_', '^'],
    mfrac: ['/'],
  }),
)

/** Of these only the first child is read. */
const accents: ReadonlySet<string> = new Set(['mover'])

const relations = /^[=<>≤≥≈∼≃≅≡≠±×+→←∈∝⩽⩾≪≫∣|∧∨:]$/
const invisible = /^[\u2061-\u2064\u200b]*$/
