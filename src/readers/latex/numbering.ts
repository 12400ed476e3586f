/** The numbers that LaTeX would print: “Figure 2.” before a caption, “2” for `\ref{fig:setup}`. */

export type Counter = 'figure' | 'table' | 'equation' | 'section' | 'appendix' | 'algorithm'

interface Target {
  readonly counter: Counter
  readonly number: string
}

/** What a `\ref` and its kin ask for. */
export interface Reference {
  readonly labels: readonly string[]
  /** `named` puts the kind before the number, as `\cref` does; `part` is the letter of a part of a figure. */
  readonly form: 'number' | 'named' | 'bracketed' | 'part'
}

export interface Numbering {
  readonly counts: Map<Counter, number>
  /** What `\thefigure` puts before the number, such as `S`. */
  readonly prefixes: Map<Counter, string>
  /** Counters whose `\the…` holds the word already (`Figure~1`). */
  readonly worded: Set<Counter>
  /** Numbers of the open sections, outermost first. */
  readonly sections: number[]
  appendix: boolean
  /** What a `\label` at this point names. */
  current: Target | undefined
  readonly labels: Map<string, Target>
  /** Captions of parts (`\subfloat`) in the current figure. */
  parts: number
}

export function makeNumbering(): Numbering {
  return {
    counts: new Map(),
    prefixes: new Map(),
    worded: new Set(),
    sections: [],
    appendix: false,
    current: undefined,
    labels: new Map(),
    parts: 0,
  }
}

/** Counts a figure, table, equation or algorithm and returns its number. */
export function count(numbering: Numbering, counter: Counter): string {
  const value = (numbering.counts.get(counter) ?? 0) + 1
  numbering.counts.set(counter, value)
  numbering.parts = 0
  return point(numbering, counter, (numbering.prefixes.get(counter) ?? '') + value)
}

/** `\setcounter{figure}{0}` */
export function setCount(numbering: Numbering, name: string, value: number): void {
  if (name in titles && Number.isInteger(value)) numbering.counts.set(name as Counter, value)
}

/** Counts a part of the figure whose own caption is still to come: its label reads “2a”. */
export function countPart(numbering: Numbering, counter: Counter): string {
  const letter = String.fromCharCode(0x61 + (numbering.parts % 26))
  numbering.parts++
  const value = (numbering.counts.get(counter) ?? 0) + 1
  point(numbering, counter, (numbering.prefixes.get(counter) ?? '') + value + letter)
  return letter
}

/** Counts a section; `level` 1 is the outermost. */
export function countSection(numbering: Numbering, level: number): void {
  const {sections} = numbering
  sections.length = Math.min(sections.length, level)
  while (sections.length < level) sections.push(0)
  sections[level - 1] = (sections[level - 1] as number) + 1
  const [first = 0, ...rest] = sections
  const head = numbering.appendix ? String.fromCharCode(0x40 + Math.min(Math.max(first, 1), 26)) : String(first)
  point(numbering, numbering.appendix ? 'appendix' : 'section', [head, ...rest].join('.'))
}

/** Sections after `\appendix` are counted by letters, from A on. */
export function startAppendix(numbering: Numbering): void {
  numbering.appendix = true
  numbering.sections.length = 0
}

export function setLabel(numbering: Numbering, label: string): void {
  if (numbering.current !== undefined && !numbering.labels.has(label)) numbering.labels.set(label, numbering.current)
}

/** What a reference reads as; empty where its label is nowhere. */
export function referenceText(numbering: Numbering, {labels, form}: Reference): string {
  const targets = labels.map(label => numbering.labels.get(label)).filter(target => target !== undefined)
  const [first] = targets
  if (first === undefined) return ''
  const numbers = targets.map(target => target.number).join(', ')
  if (form === 'part') return /[a-z]$/.exec(numbers)?.[0] ?? numbers
  if (form === 'bracketed') return `(${numbers})`
  return form === 'named' || numbering.worded.has(first.counter) ? `${titles[first.counter]} ${numbers}` : numbers
}

/** The word before a number. */
export const titles: Readonly<Record<Counter, string>> = {
  figure: 'Figure',
  table: 'Table',
  equation: 'Equation',
  section: 'Section',
  appendix: 'Appendix',
  algorithm: 'Algorithm',
}

function point(numbering: Numbering, counter: Counter, number: string): string {
  numbering.current = {counter, number}
  return number
}
