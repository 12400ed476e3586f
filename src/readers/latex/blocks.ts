/** Finished drafts → blocks with anchors. */
import type {Block} from '../../model/document.ts'
import {addTo, newRun} from '../shared/run-text.ts'
import {type Numbering, referenceText} from './numbering.ts'
import type {Finished, Run} from './state.ts'

/**
 * `undefined` for a block that turns out to be empty. A block stands in one file, that of its first words. The words of
 * a macro count only where all of the block is written in it (a table that is a macro): the reader of a finding looks for
 * the paragraph and not for the definition.
 */
export function toBlock(finished: Finished, numbering: Numbering): Block | undefined {
  const {runs, kind, depth, role} = finished
  const home = firstWords(runs, finished.inMacro)
  const written = newRun()
  let start = finished.at
  let end = finished.at
  let placed = false
  for (const run of runs) {
    const text = run.reference === undefined ? run.text : referenceText(numbering, run.reference)
    const isHere = run.source >= 0 && run.file === home?.file && run.inMacro === home.inMacro
    addTo(written, text, isHere ? run.source : undefined)
    if (!isHere || run.blank) continue
    const runEnd = run.source + text.length
    start = placed ? Math.min(start, run.source) : run.source
    end = placed ? Math.max(end, runEnd) : runEnd
    placed = true
  }
  const full = written.text.trimEnd()
  const text = finished.trim ? full.replace(/\s*[.:]$/, '') : full
  if (text === '') return undefined
  const anchors = written.anchors.filter(anchor => anchor.text < text.length)
  const {file} = home ?? finished
  const site = {kind: 'range', start: trimmed(file.text, start, end, 1), end: trimmed(file.text, end, start, -1)} as const
  const base = {
    kind,
    depth,
    text,
    file: file.index,
    site,
    anchors,
    ...(finished.cell !== undefined && {cell: finished.cell}),
  }
  return role === undefined ? base : {...base, role}
}

function firstWords(runs: readonly Run[], begunInMacro: boolean): Run | undefined {
  let inMacro: Run | undefined
  for (const run of runs) {
    if (run.source < 0 || run.blank) continue
    if (!run.inMacro) return run
    if (begunInMacro) inMacro ??= run
  }
  return inMacro
}

/** Moves an edge of a site inwards over white space. */
function trimmed(text: string, edge: number, limit: number, step: 1 | -1): number {
  let at = edge
  while (at !== limit && text.charCodeAt(step === 1 ? at : at - 1) <= 0x20) at += step
  return at
}
