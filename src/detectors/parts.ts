/** Sizes of training, validation and test parts that do not make up the whole. Says nothing unless every number has a place. */
import type {Detector, DetectorInput} from '../model/detector.ts'
import {numeral} from './numerals.ts'
import {unitKind} from './units.ts'

export const parts: Detector = {
  names: ['split mismatch'],
  about:
    '`<split mismatch>` the sizes of training, validation and test data in one sentence that do not add up: to the total that stands beside them, or to 100%.',
  wakes: word => partOf(word) === 'training',
  find(tokens, put) {
    const named = namedParts(tokens)
    if (named < 2 || !splits(tokens) || tokens.words.some(word => leavesOpen.has(word.toLowerCase()))) return
    const found = sizes(tokens)
    if (found === undefined) return
    const wrong = sharesMismatch(found, named) || ratioMismatch(found, named) || countsMismatch(found, named, tokens)
    if (wrong) put('split mismatch', (found[0] as Size).at, (found.at(-1) as Size).at + 1)
  },
}

/** A number of the sentence that may be the size of a part or of the whole. */
interface Size {
  readonly at: number
  readonly value: number
  readonly share: boolean
}

/** How many different parts are named: training, validation, test. */
function namedParts({words}: DetectorInput): number {
  const kinds = new Set<string>()
  for (const word of words) {
    const kind = partOf(word)
    if (kind !== undefined) kinds.add(kind)
  }
  return kinds.has('training') ? kinds.size : 0
}

function partOf(word: string): 'training' | 'validation' | 'test' | undefined {
  switch (word.toLowerCase()) {
    case 'train':
    case 'training':
      return 'training'
    case 'validation':
    case 'validating':
    case 'val':
      return 'validation'
    case 'test':
    case 'testing':
      return 'test'
    default:
      return undefined
  }
}

function splits({words}: DetectorInput): boolean {
  return words.some(word => splitWords.has(word.toLowerCase()))
}

const splitWords = new Set(
  'split splits splitted divided partitioned separated allocated assigned used reserved distributed parted apportioned'.split(
    ' ',
  ),
)
/** Dividing verbs leave nothing over; “used for” may. */
const dividing = new Set('split splits splitted divided partitioned separated parted distributed apportioned'.split(' '))

/** Words after which numbers mean something else, or something is said to be left over. */
const leavesOpen = new Set(
  (
    'remaining remainder rest other others another additional further extra excluded discarded removed unused fold folds cross each per every ' +
    'either or respectively. augmented augmentation augmenting epochs epoch iterations accuracy dice iou score scores precision recall error ' +
    'errors sensitivity specificity auc achieved achieves performance loss rate times repeated half third quarter twice least approximately ' +
    'about around roughly almost nearly over more less than up overlap overlapping also both'
  ).split(' '),
)

/** All numbers of the sentence; `undefined` where one of them is neither a whole count nor a share. */
function sizes(tokens: DetectorInput): readonly Size[] | undefined {
  const found: Size[] = []
  for (let at = 0; at < tokens.count; at++) {
    const word = tokens.words[at] as string
    const value = numeral(word)
    if (value === undefined) {
      // “n”, “3D” and “ResNet50” are no sizes; words that begin with a digit but are no number are not understood.
      if (/^\d/.test(word) && !/^\d?[23]D$/i.test(word)) return undefined
      continue
    }
    const next = tokens.words[at + 1] ?? ''
    const share = next === '%' || next === 'percent'
    if (!share && (!Number.isInteger(value) || value < 1 || unitKind(next) !== undefined || signs.has(next))) return undefined
    if (signs.has(tokens.words[at - 1] ?? '')) return undefined
    found.push({at, value, share})
  }
  return found.length < 2 ? undefined : found
}

const signs = new Set(['×', 'x', 'X', '±', '<', '>', '≤', '≥', '~', '≈', '+'])

/** As many shares as parts, all sizes are shares, and they are not 100% together. */
function sharesMismatch(found: readonly Size[], named: number): boolean {
  const shares = found.filter(({share}) => share).map(({value}) => value)
  if (shares.length !== named || found.length !== named) return false
  return !someReach(shares, 100, 1)
}

/** “80:15:15”: three numbers side by side that were meant as percentages. Other ratios (7:2:1) need not make 100. */
function ratioMismatch(found: readonly Size[], named: number): boolean {
  if (named !== 3 || found.length !== 3 || found.some(({share, value}) => share || value < 5)) return false
  const [first, , last] = found as readonly [Size, Size, Size]
  if (last.at - first.at !== 2) return false
  const sum = found.reduce((all, {value}) => all + value, 0)
  return sum >= 85 && sum <= 120 && Math.abs(sum - 100) > 1
}

/** One total and as many counts as parts, none larger than the total; they are not the total together. */
function countsMismatch(found: readonly Size[], named: number, tokens: DetectorInput): boolean {
  if (found.length !== named + 1 || found.some(({share}) => share)) return false
  const [total, ...rest] = found as readonly [Size, ...Size[]]
  if (!introducesTotal(tokens, total.at, (rest[0] as Size).at) || !rest.every(({value}) => value < total.value)) return false
  if (!sameUnit(tokens, found)) return false
  if (isRatio(rest)) return false
  const values = rest.map(({value}) => value)
  const sum = values.reduce((a, b) => a + b, 0)
  if (someReach(values, total.value, 0)) return false
  return sum > total.value || tokens.words.some(word => dividing.has(word.toLowerCase()))
}

/** “Patches were divided 80:20”, “in a ratio of 4 to 1”: small numbers side by side, or such as make 100 or 10. */
function isRatio(found: readonly Size[]): boolean {
  const sum = found.reduce((all, {value}) => all + value, 0)
  const spread = (found.at(-1) as Size).at - (found[0] as Size).at
  return sum === 100 || sum === 10 || (spread <= 2 * (found.length - 1) && found.every(({value}) => value <= 100))
}

/** “Of 400 images, …”, “a total of 400 images”, “400 images were divided into …”; but not “400 training images”. */
function introducesTotal({words}: DetectorInput, at: number, next: number): boolean {
  if (words.slice(at + 1, at + 3).some(word => partOf(word) !== undefined)) return false
  const before = words.slice(Math.max(0, at - 3), at).map(word => word.toLowerCase())
  return before.includes('of') || words.slice(at + 1, next).some(word => dividing.has(word.toLowerCase()))
}

/** Units that stand behind the numbers, where one is named, are one: 40 images are not 3,200 patches. */
function sameUnit({words}: DetectorInput, found: readonly Size[]): boolean {
  const units = new Set<string>()
  for (const {at} of found) {
    for (const word of words.slice(at + 1, at + 4)) {
      const unit = word.toLowerCase().replace(/s$/, '')
      if (!counted.has(unit)) continue
      units.add(unit)
      break
    }
  }
  return units.size <= 1
}

const counted = new Set(
  (
    'image patch patche tile crop cell nuclei nucleu slide volume stack movie video frame slice section patient animal mice mouse embryo ' +
    'sample case object instance subject donor well plate pair spectra tomogram micrograph sequence field fov scan wsi pixel ' +
    'annotation spot particle event track organoid biopsie biopsy'
  ).split(' '),
)

/** Whether all or some of the values make up the whole, within a tolerance: then the sentence can be read so that it is right. */
function someReach(values: readonly number[], whole: number, tolerance: number): boolean {
  for (let set = 1; set < 1 << values.length; set++) {
    const sum = values.reduce((all, value, index) => ((set & (1 << index)) === 0 ? all : all + value), 0)
    if (Math.abs(sum - whole) <= tolerance) return true
  }
  return false
}
