/** Where sentences end. A scan over full stops, with the abbreviations of scientific English. */
import type {Span} from '../model/document.ts'

/** The sentences of one block, in order, without the space between them. Empty text has none. */
export function sentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  let closed = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x28 && at >= closed) closed = closing(text, at)
    if (code !== 0x2e && code !== 0x3f && code !== 0x21) continue // . ? !
    if (at + 1 < closed) continue
    const next = afterClosers(text, at + 1)
    if (next < text.length && text.charCodeAt(next) !== 0x20) continue
    if (next < text.length && !ends(text, start, at, next)) continue
    push(spans, text, start, next)
    start = next
    at = next
  }
  push(spans, text, start, text.length)
  return spans
}

/** Where the bracket at `open` closes; `open` itself when it does not soon. A source in brackets is one piece: “(Roy, A. Spores. Zenodo)”. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < Math.min(text.length, open + longestBracket); at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return open
}

/** In characters. Longer brackets hold sentences of their own. */
const longestBracket = 160

/** Passes the quotes, brackets and citation marks that may close a sentence after its stop. */
function afterClosers(text: string, from: number): number {
  let at = from
  while (at < text.length && `"'”’)]»`.includes(text[at] as string)) at++
  return at
}

/**
 *     … Fig. 2 shows …     … et al. (2020) …     … 65 nm. Images …
 *          ^ no                    ^ no                 ^ yes
 */
function ends(text: string, start: number, stop: number, space: number): boolean {
  let next = space
  while (next < text.length && text.charCodeAt(next) === 0x20) next++
  const first = text[next]
  if (first === undefined) return true
  if (text.charCodeAt(stop) !== 0x2e) return !/[a-z,;)]/.test(first)
  if (/[a-z,;:)\]=<>%]/.test(first) && !/^(?:[np] ?[=<>≤≥]|p\d|i?PSC|mRNA|miRNA|mCherry|e[A-Z])/.test(text.slice(next, next + 8)))
    return false
  let wordStart = stop
  while (wordStart > start && !' (["“/'.includes(text[wordStart - 1] as string)) wordStart--
  const word = text.slice(wordStart, stop)
  if (word === '') return first !== '.'
  // A single capital is an initial (“J. Smith”) or a genus (“E. coli”), unless it closes a label (“panel A. Images”).
  if (/^[A-Z]$/.test(word))
    return (
      !/[A-Za-z]/.test(first) ||
      /(?:panel|group|type|class|protein|vitamin|hepatitis|Figure|Fig\.|appendix|section|table|supplement) $/i.test(
        text.slice(Math.max(start, wordStart - 11), wordStart),
      )
    )
  if (abbreviations.has(word) || abbreviations.has(word.toLowerCase())) {
    return midSentence.has(word.toLowerCase())
      ? false
      : /^[A-Z][a-z]+$/.test(firstWord(text, next)) && sentenceOpeners.has(firstWord(text, next))
  }
  // “1. First step”: the number of a list or heading.
  if (wordStart === start && /^\d{1,2}(?:\.\d{1,2})*$/.test(word)) return false
  return true
}

function firstWord(text: string, from: number): string {
  let end = from
  while (end < text.length && !' ,;:.'.includes(text[end] as string)) end++
  return text.slice(from, end)
}

/** Never the end of a sentence: something always follows. */
const midSentence = new Set(
  'fig figs eq eqs ref refs sec suppl supp vs no nos vol pp cf e.g i.e viz dr prof mr mrs ms st tab ext resp dept approx ca eds'.split(
    ' ',
  ),
)
/** May end a sentence, when the next word opens one. */
const abbreviations = new Set([
  ...midSentence,
  ...'al etc inc ltd co corp gmbh univ inst ed var subsp sp spp int conf proc trans jan feb mar apr jun jul aug sep sept oct nov dec min max avg std dil conc temp rt cat lot n.a n nr ref.no'.split(
    ' ',
  ),
])
/** Words with which a new sentence begins after “et al.” or “Inc.”. */
const sentenceOpeners = new Set(
  'The A An We Our In For To This These Those It All Each After Before When While Then Here Images Cells Data Code Both No As At By From If On Since Using With Where However Finally First Second Moreover Briefly'.split(
    ' ',
  ),
)

function push(spans: Span[], text: string, start: number, end: number): void {
  let first = start
  while (first < end && text.charCodeAt(first) === 0x20) first++
  let last = end
  while (last > first && text.charCodeAt(last - 1) === 0x20) last--
  if (last > first) spans.push(...parts(text, {start: first, end: last}))
}

/** In characters: some 3,000 words. What is found in a sentence is held until all of it was read. */
const longest = 20_000

/** A span as it is, or, where it is longer than any sentence, in parts that end between words. */
export function parts(text: string, {start, end}: Span): Span[] {
  const spans: Span[] = []
  let from = start
  while (end - from > longest) {
    const blank = text.lastIndexOf(' ', from + longest)
    if (blank <= from) break
    spans.push({start: from, end: blank})
    from = blank + 1
  }
  return [...spans, {start: from, end}]
}
