// Linters of prose on the same files. They are no dependencies: they are installed where they are asked for.
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {write} from './folder.mjs'
import {manyPapers} from './many-papers.mjs'
import {longPaper} from './paper.mjs'
import {complaintOf, time} from './processes.mjs'
import {ratiosOf, spread} from './ratio.mjs'
import {cli, fromRoot, quietly} from './root.mjs'

const home = fromRoot('scripts/bench/peers')

/** What each is called with, and what it does with Markdown. */
const linters = [
  {name: 'remark-cli', command: 'remark', args: ['--quiet', '--no-stdout'], note: 'parses only'},
  {name: 'alex', command: 'alex', args: ['--quiet'], note: ''},
  {name: 'write-good', command: 'write-good', args: [], note: 'reads it as plain text'},
  {
    name: 'textlint',
    command: 'textlint',
    args: ['--no-textlintrc', '--rule', 'write-good', '--rule', 'alex'],
    note: 'rules write-good and alex',
  },
]
/** These take minutes over many files. */
const mostPairs = {one: 7, many: 3}

export function peers({pairs, papers, words, peers: isAsked, smoke}) {
  const count = Math.min(papers, 100)
  console.log(
    `\npeers: whole process, ours ÷ theirs; one paper of ${words.toLocaleString('en')} words, and ${count} of 2,000 in one command`,
  )
  const reason = whyNot(isAsked, smoke)
  if (reason !== undefined) return console.log(`  ${reason}`)
  const works = [
    {paths: [write('paper.md', longPaper(words, 1))], pairs: Math.min(pairs, mostPairs.one)},
    {paths: manyPapers(count), pairs: Math.min(pairs, mostPairs.many)},
  ]
  for (const linter of linters) {
    const cells = works.map(work => `${spread(ratiosWith(linter, work)).padEnd(24)} n=${work.pairs}  `)
    console.log(`  ${linter.name.padEnd(18)} ${cells.join('')} ${linter.note}`.trimEnd())
  }
}

function ratiosWith({name, command, args}, {paths, pairs}) {
  const {bin} = JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8'))
  const script = join(home, 'node_modules', name, typeof bin === 'string' ? bin : bin[command])
  // Started at home, where its rules are found.
  const theirs = () => time([script, ...args, ...paths], home)
  const ours = () => time([cli, ...quietly, ...paths])
  // Once each, to warm the disk.
  if (paths.length === 1) for (const warmUp of [ours, theirs]) warmUp()
  return ratiosOf(pairs, ours, theirs)
}

/** `undefined` where the peers are there, or could be installed. */
function whyNot(isAsked, isSmoke) {
  const areThere = linters.every(({name}) => existsSync(join(home, 'node_modules', name)))
  if (!isAsked && (isSmoke || !areThere)) return 'left out; --peers installs and runs them'
  if (!isAsked) return undefined
  const complaint = complaintOf('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], home)
  return complaint === undefined ? undefined : `left out; they cannot be installed: ${complaint}`
}
