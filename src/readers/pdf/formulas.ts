/** Marks displayed formulas: they say little in plain text, and their scattered signs would break sentences. */

import {bulletOf} from '../shared/bullet.ts'
import {isTabular} from './captions.ts'
import type {Measure} from './measure.ts'
import type {Tagged} from './tags.ts'
import type {Line} from './types.ts'

export function tagFormulas(tagged: readonly Tagged[], measure: Measure): void {
  for (const entry of tagged) {
    if (entry.tag === 'text' && (isFormula(entry.line, measure) || !/[\p{L}\p{N}]/u.test(entry.line.text))) entry.tag = 'formula'
  }
  for (const entry of tagged) {
    const inked = entry.line.chunks.some(chunk => chunk.pieces.some(piece => piece.font.math))
    if (entry.tag === 'text' && inked && isScrap(entry.line, measure)) entry.tag = 'formula'
  }
  // Numerators, limits and numbers stand on lines of their own above and below.
  for (let at = 1; at < tagged.length; at++) spread(tagged, at, at - 1, measure)
  for (let at = tagged.length - 2; at >= 0; at--) spread(tagged, at, at + 1, measure)
}

function spread(tagged: readonly Tagged[], at: number, from: number, measure: Measure): void {
  const entry = tagged[at] as Tagged
  const source = tagged[from] as Tagged
  if (entry.tag !== 'text' || source.tag !== 'formula' || entry.line.column !== source.line.column) return
  const near = Math.abs(entry.line.y - source.line.y) < 1.6 * measure.leading
  if (near && isScrap(entry.line, measure)) entry.tag = 'formula'
}

/** A few signs away from the margin, without a word. */
function isScrap(line: Line, measure: Measure): boolean {
  const left = measure.lefts.get(line.column) ?? line.left
  const words =
    line.text.match(/\p{L}{3,}/gu)?.filter(word => !/^(if|for|otherwise|and|where|exp|log|max|min|with|else|arg)$/.test(word)) ??
    []
  const aside = line.x0 > left + 1.2 * measure.size || line.size < 0.8 * measure.size
  return aside && words.length === 0 && line.text.length < 40
}

function isFormula(line: Line, measure: Measure): boolean {
  const left = measure.lefts.get(line.column) ?? line.left
  const set = line.x0 > left + 1.2 * measure.size || isTabular(line, measure)
  if (!set || bulletOf(line.text) !== undefined) return false
  let words = 0
  let math = 0
  let all = 0
  for (const {pieces} of line.chunks) {
    for (const {text, font} of pieces) {
      all += text.length
      if (font.math || /[=∑∏∫√≤≥∈±×∀∂∇∥‖]/.test(text)) math += text.length
      if (!font.math) words += text.match(/\p{L}{3,}/gu)?.length ?? 0
    }
  }
  if (words <= 1 && line.text.includes('=') && line.text.length < 60) return true
  const sign = /[=∑∏∫√≤≥∈∂∇]|\(\d{1,2}\)$/.test(line.text)
  if (isTabular(line, measure) && !sign) return false
  return (words <= 3 && (math > 0.6 * all || (math > 0.25 * all && (sign || all < 12)))) || (words === 0 && all < 6 && math > 0)
}
