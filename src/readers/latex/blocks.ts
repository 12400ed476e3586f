/** Finished drafts → blocks with anchors. */
import type {Block, Site} from '../../model/document.ts'
import {runText} from '../shared/run-text.ts'
import type {TexFile} from './library.ts'
import {type Numbering, referenceText} from './numbering.ts'
import type {Finished, Run} from './state.ts'

/** `undefined` for a block that turns out to be empty. */
export function toBlock(finished: Finished, numbering: Numbering): Block | undefined {
  const {runs, kind, depth, role} = finished
  const home = homeOf(runs)
  const written = runText()
  for (const run of runs) {
    const text = run.reference === undefined ? run.text : referenceText(numbering, run.reference)
    written.add(text, isAt(run, home) ? run.source : undefined)
  }
  const full = written.text()
  const text = finished.trim ? full.replace(/\s*[.:]$/, '') : full
  if (text === '') return undefined
  const anchors = written.anchors().filter(anchor => anchor.text < text.length)
  const file = home?.file ?? finished.file
  const base = {kind, depth, text, file: file.index, site: siteOf(runs, home, finished), anchors}
  return role === undefined ? base : {...base, role}
}

interface Home {
  readonly file: TexFile
  readonly inMacro: boolean
}

/**
 * The one file that a block is said to stand in: that of its first words. The words of a macro count only where
 * there are no others, since the reader of a finding looks for the paragraph and not for the definition.
 */
function homeOf(runs: readonly Run[]): Home | undefined {
  const placed = runs.filter(run => run.source >= 0 && run.text.trim() !== '')
  return placed.find(run => !run.inMacro) ?? placed[0]
}

function isAt(run: Run, home: Home | undefined): boolean {
  return run.source >= 0 && run.file === home?.file && run.inMacro === home.inMacro
}

function siteOf(runs: readonly Run[], home: Home | undefined, finished: Finished): Site {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const run of runs) {
    if (!isAt(run, home) || run.text.trim() === '') continue
    start = Math.min(start, run.source + run.text.length - run.text.trimStart().length)
    end = Math.max(end, run.source + run.text.trimEnd().length)
  }
  return home === undefined ? {kind: 'range', start: finished.at, end: finished.at} : {kind: 'range', start, end}
}
