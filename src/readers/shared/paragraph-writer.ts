/** Collects the runs of one paragraph of a word processor: its text, and what it looks like. */
import {countLetters} from './letters.ts'
import {targetAfter} from './markup-text.ts'
import {lowered, raised} from './raised.ts'

/** How a run looks. */
export interface RunLook {
  readonly bold: boolean
  readonly italic: boolean
  readonly raised: boolean
  readonly lowered: boolean
  /** Any unit, as long as it is the same for the whole document. */
  readonly size: number
}

/** A paragraph as a whole. */
export interface Written {
  readonly text: string
  /** Of most letters. */
  readonly size: number
  /** Whether all letters are bold; are italic. */
  readonly bold: boolean
  readonly italic: boolean
  /** How many characters of the text, from its start, are bold; are italic. */
  readonly boldLead: number
  readonly italicLead: number
}

export interface ParagraphWriter {
  write(text: string, look: RunLook): void
  /** Text that follows belongs to a link until the link is closed; links may not stand in one another. */
  openLink(target: string): void
  closeLink(): void
  readonly isEmpty: boolean
  finish(): Written
}

export function paragraphWriter(): ParagraphWriter {
  /** The text in parts, and its last characters: a growing string would be copied at every look at its end. */
  const parts: string[] = []
  let tail = ''
  let length = 0
  let shifted = ''
  let shift: 'raised' | 'lowered' | undefined
  let link: {readonly target: string; readonly part: number} | undefined
  let letters = 0
  let boldLetters = 0
  let italicLetters = 0
  let boldLead: number | undefined
  let italicLead: number | undefined
  const sizes = new Map<number, number>()

  /** White space is folded as it comes in. */
  function put(run: string): void {
    const folded = ODD.test(run) ? run.replace(/[\u00AD\u200B\uFEFF]/g, '').replace(BLANKS, ' ') : run
    const added = (length === 0 || tail.endsWith(' ')) && folded.startsWith(' ') ? folded.slice(1) : folded
    if (added === '') return
    parts.push(added)
    length += added.length
    tail = (tail + added).slice(-TAIL)
  }

  /** Takes back the space at the end, so that something can be attached to the word before. */
  function attach(): void {
    const last = parts.at(-1)
    if (last === undefined || !last.endsWith(' ')) return
    parts[parts.length - 1] = last.slice(0, -1)
    length--
    tail = tail.slice(0, -1)
  }

  function flush(): void {
    if (shift === undefined) return
    const run = shifted.trim()
    const before = tail.trimEnd()
    const written =
      run === '' || before === '' ? undefined : shift === 'raised' ? raised(run, before, false) : lowered(run, before)
    // A raised mark before all text, as addresses and notes have it, is parted from its word.
    if (written === undefined) put(shift === 'raised' && run !== '' ? `${run} ` : shifted)
    else {
      if (written.attached) attach()
      put(written.text + (/\s$/.test(shifted) ? ' ' : ''))
    }
    shift = undefined
    shifted = ''
  }

  function closeLink(): void {
    flush()
    if (link === undefined) return
    const visible = parts.slice(link.part).join('')
    const after = visible.trim() === '' ? '' : targetAfter(visible, link.target)
    if (after !== '') {
      attach()
      put(`${after}${visible.endsWith(' ') ? ' ' : ''}`)
    }
    link = undefined
  }

  return {
    write(run, look) {
      if (run === '') return
      const next = look.raised ? 'raised' : look.lowered ? 'lowered' : undefined
      if (next !== shift) flush()
      const count = countLetters(run)
      letters += count
      if (look.bold) boldLetters += count
      else if (count > 0) boldLead ??= length
      if (look.italic) italicLetters += count
      else if (count > 0) italicLead ??= length
      sizes.set(look.size, (sizes.get(look.size) ?? 0) + count)
      if (next === undefined) put(run)
      else {
        shift = next
        shifted += run
      }
    },
    openLink(target) {
      closeLink()
      link = {target, part: parts.length}
    },
    closeLink,
    get isEmpty() {
      return tail.trim() === '' && shifted.trim() === ''
    },
    finish() {
      flush()
      closeLink()
      const whole = parts.join('').trimEnd()
      let size = 0
      for (const [candidate, count] of sizes) if (size === 0 || count > (sizes.get(size) ?? 0)) size = candidate
      return {
        text: whole,
        size,
        bold: letters > 0 && boldLetters > 0.9 * letters,
        italic: letters > 0 && italicLetters > 0.9 * letters,
        boldLead: Math.min(boldLead ?? whole.length, whole.length),
        italicLead: Math.min(italicLead ?? whole.length, whole.length),
      }
    },
  }
}

/** Characters of the text that are looked at to write what follows them. */
const TAIL = 48
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are read as spaces
const BLANKS = /[\s\u0000-\u001f\u007f-\u009f]+/g
/** What has to be folded or left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ODD = / {2}|[^\S ]|[\u00AD\u200B\u0000-\u001f\u007f-\u009f]/
