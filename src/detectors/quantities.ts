/** Numbers with a unit: lengths, times, magnifications … */
import type {Detector, DetectorInput} from '../model/detector.ts'
import {gap} from '../text/tokens.ts'
import {hasDigit, numeral} from './numerals.ts'
import {unitKind} from './units.ts'

export const quantities: Detector = {
  names: [
    'quantity',
    'length',
    'time',
    'power',
    'voltage',
    'memory',
    'frequency',
    'temperature',
    'pixels',
    'bits',
    'concentration',
    'dose',
    'magnification',
  ],
  about:
    'A number and its unit: `<quantity>` any; `<length>` (65 nm), `<time>`, `<power>`, `<voltage>`, `<memory>`, `<frequency>`, `<temperature>`, `<pixels>` (512 pixels), `<bits>`, `<concentration>`, `<dose>`, `<magnification>` (63x, ×40, x40).',
  wakes: word => hasDigit(word) || numeral(word) !== undefined,
  find(tokens, put) {
    for (let at = 0; at < tokens.count; at++) {
      const word = tokens.words[at] as string
      const ahead = unitAhead(tokens, at)
      if (ahead !== undefined) {
        put('quantity', at, at + 2)
        put(ahead, at, at + 2)
      }
      if (/^[xX×](?:10|16|20|25|30|32|40|50|60|63|100|150)$/.test(word) && !isNoLens(tokens.words[at - 1] ?? ''))
        put('magnification', at, at + 1)
      const next = tokens.gaps[at + 1] === 0 ? tokens.words[at + 1] : undefined
      if (!hasDigit(word) && (next === undefined || numeral(word) === undefined)) {
        if (word === '×' && next !== undefined && hasDigit(next) && !isFactor(tokens.words[at - 1] ?? ''))
          put('magnification', at, at + 2)
        continue
      }
      if (next === undefined) continue
      if (next === '°') {
        put('quantity', at, at + 2)
        put('temperature', at, at + (tokens.words[at + 2] === 'C' ? 3 : 2))
        continue
      }
      if (next === 'x' || next === 'X' || next === '×') {
        // A product, or the force in a centrifuge.
        if (tokens.words[at - 1] === '=' || tokens.words[at + 2] === 'g') continue
        const after = tokens.gaps[at + 2] === gap.none ? (tokens.words[at + 2] ?? '') : ''
        if (!hasDigit(after) && !comparatives.has(after)) put('magnification', at, at + 2)
        continue
      }
      const kind = unitKind(next)
      if (kind === undefined || isPanel(tokens.words[at - 1] ?? '', next)) continue
      put('quantity', at, at + 2)
      put(kind, at, at + 2)
    }
  },
}

/** “Pixel size (µm): 0.07”: the unit stands in brackets before the number, as in tables. */
function unitAhead({words, gaps}: DetectorInput, at: number): ReturnType<typeof unitKind> {
  if (gaps[at] !== gap.soft || gaps[at + 1] === gap.none || !hasDigit(words[at + 1] ?? '')) return undefined
  return unitKind(words[at + 2] ?? '') === undefined || gaps[at + 2] !== gap.none ? unitKind(words[at] as string) : undefined
}

/** What makes no magnification of the X behind it: an equals sign, and the detergent Triton X100. */
function isNoLens(before: string): boolean {
  return before === '=' || /^triton$/i.test(before)
}

/** “16x smaller”, “10x faster”: a factor. */
const comparatives: ReadonlySet<string> = new Set(
  'smaller larger bigger greater faster slower higher lower more less fewer longer shorter better worse'.split(' '),
)

/** “Fig. 1d”, “Figure 2m”: a panel, no days or metres. */
function isPanel(before: string, unit: string): boolean {
  return unit.length === 1 && /^(?:figs?|figures?|panels?|tables?|tabs?)$/i.test(before)
}

/** What stands before × in a product: a number, or the name of one (N × 3). */
function isFactor(word: string): boolean {
  return hasDigit(word) || /^\p{Lu}{1,2}$/u.test(word)
}
