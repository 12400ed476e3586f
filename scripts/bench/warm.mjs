// One process that reads and checks many papers, against the library that the reader stands on.
import {readFileSync} from 'node:fs'
import {checker} from './checker.mjs'
import {cpuOf} from './cpu.mjs'
import {inputsFor} from './inputs.mjs'
import {libraries} from './libraries.mjs'
import {median, spread} from './ratio.mjs'
import {fromRoot} from './root.mjs'

export async function warm(options) {
  const {pairs, papers} = options
  console.log('\nwarm: one process; papers a second of CPU, and CPU ÷ that of the library alone over the same bytes')
  console.log(row(['', 'n', 'read/s', 'checked/s', 'read ÷ library', 'read and check ÷ library', 'library']))
  const {read, readAndCheck} = await checker(fromRoot('.'))
  for (const {name, files, share} of inputsFor(options)) {
    const papersHere = files.map(path => ({path, bytes: new Uint8Array(readFileSync(path))}))
    const library = libraries[name]
    const size = Math.ceil((papers * share) / pairs)
    const works = [...(library ? [({bytes}) => library.run(bytes)] : []), read, readAndCheck]
    const seconds = await inTurns(works, papersHere, pairs, size)
    const [reading, checking] = seconds.slice(-2)
    const perSecond = list => (size / median(list)).toFixed(0)
    const ratio = list => (library ? spread(list.map((value, index) => value / seconds[0][index])) : '–')
    const figures = [perSecond(reading), perSecond(checking), ratio(reading), ratio(checking)]
    console.log(row([name, `${size * pairs}`, ...figures, library?.name ?? 'none']))
  }
}

/** CPU seconds of each work in each round; every work meets the same papers. */
async function inTurns(works, papers, rounds, size) {
  for (const work of works) for (const paper of papers.slice(0, 5)) await work(paper)
  const seconds = works.map(() => [])
  for (let round = 0; round < rounds; round++) {
    const batch = Array.from({length: size}, (_, index) => papers[(round * size + index) % papers.length])
    for (const [index, work] of works.entries()) seconds[index].push(await cpuOf(() => all(work, batch)))
  }
  return seconds
}

async function all(work, batch) {
  for (const paper of batch) await work(paper)
}

function row(cells) {
  const widths = [18, 6, 8, 10, 23, 24, 0]
  return `  ${cells.map((cell, index) => (index === 0 || index > 3 ? cell.padEnd(widths[index]) : cell.padStart(widths[index]))).join('  ')}`.trimEnd()
}
