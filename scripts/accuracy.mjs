// Scores the rules against expert labels and writes rules/accuracy.json.
//
//   node scripts/accuracy.mjs [--gold DIR] [--items a,b] [--errors] [--facts] [--rules DIR] [--out DIR] [--write] [--list-held-out]
//
// The papers and their labels are not part of the project: where they are not there, the script says so and exits 0.
// A third of the papers, chosen by a hash of the id, is held out: its figures are printed, its errors never.

import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'

const {values: flags} = parseArgs({
  options: {
    gold: {type: 'string', default: '../shared/gold'},
    items: {type: 'string'},
    errors: {type: 'boolean', default: false},
    facts: {type: 'boolean', default: false},
    rules: {type: 'string'},
    out: {type: 'string', default: join(tmpdir(), 'reportoscope-accuracy')},
    write: {type: 'boolean', default: false},
    'list-held-out': {type: 'boolean', default: false},
    help: {type: 'boolean', default: false},
  },
})
if (flags.help) {
  console.log(
    readFileSync(new URL(import.meta.url), 'utf8')
      .split('\n')
      .filter(line => line.startsWith('//'))
      .map(line => line.slice(3))
      .join('\n'),
  )
  process.exit(0)
}
const dev = join(flags.gold, 'dev')
if (!existsSync(dev)) {
  console.log(`no labelled papers at ${dev}: nothing to measure`)
  process.exit(0)
}

const papers = readFileSync(join(dev, 'papers.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [id, input, format] = line.split('\t')
    return {id, path: join(dev, input), format: format.split(' ')[0]}
  })
const heldOut = id => Number.parseInt(createHash('sha256').update(`185:${id}`).digest('hex').slice(0, 8), 16) % 3 === 0
if (flags['list-held-out']) {
  for (const {id} of papers.filter(paper => heldOut(paper.id))) console.log(id)
  process.exit(0)
}

rmSync(flags.out, {recursive: true, force: true})
mkdirSync(flags.out, {recursive: true})
const reports = []
const unread = []
const extra = flags.rules === undefined ? [] : ['--rules', flags.rules]
const run = spawn([
  '--format',
  'json',
  '--profile',
  'everything',
  '--fail-on',
  'never',
  '--quiet',
  '--ignore-author-config',
  ...extra,
  ...papers.map(paper => paper.path),
])
reports.push(...run.reports)
for (const paper of papers) if (!reports.some(report => report.document.path.includes(`/${paper.id}/`))) unread.push(paper.id)

const groups = {
  all: papers,
  work: papers.filter(paper => !heldOut(paper.id)),
  'held out': papers.filter(paper => heldOut(paper.id)),
}
const scores = {}
for (const [name, members] of Object.entries(groups)) scores[name] = score(name, members)
for (const format of new Set(papers.map(paper => paper.format)))
  scores[format] = score(
    format,
    papers.filter(paper => paper.format === format),
  )

printItems(scores.all, scores.work, scores['held out'])
for (const [name, {all, facts}] of Object.entries(scores)) printTotal(name, all, facts)
if (unread.length > 0) console.log(`not read: ${unread.join(', ')}`)
if (flags.facts) printFacts()
if (flags.errors) console.log(scorer('work', ['--errors']))
if (flags.write) write()

function spawn(args) {
  let stdout
  try {
    stdout = execFileSync(process.execPath, ['dist/cli.cjs', ...args], {
      maxBuffer: 1 << 30,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  } catch (error) {
    stdout = error.stdout
  }
  return stdout === '' ? {reports: []} : JSON.parse(stdout)
}

/** Scores a group of papers with the expert’s scorer. */
function score(name, members) {
  const slug = name.replace(' ', '-')
  const labels = join(flags.out, slug)
  mkdirSync(labels, {recursive: true})
  for (const {id} of members) cpSync(join(dev, 'labels', `${id}.json`), join(labels, `${id}.json`))
  const ids = new Set(members.map(paper => paper.id))
  const mine = reports.filter(report => [...ids].some(id => report.document.path.includes(`/${id}/`)))
  writeFileSync(join(flags.out, `${slug}.reports.json`), JSON.stringify({reports: mine}))
  return JSON.parse(scorer(slug, ['--json']))
}

function scorer(slug, args) {
  const items = flags.items === undefined ? [] : ['--items', flags.items]
  return execFileSync(
    process.execPath,
    [
      join(flags.gold, 'score.mjs'),
      '--labels',
      join(flags.out, slug),
      '--reports',
      join(flags.out, `${slug}.reports.json`),
      ...items,
      ...args,
    ],
    {maxBuffer: 1 << 28, encoding: 'utf8'},
  )
}

function printItems(all, work, held) {
  console.log(`${'item'.padEnd(36)} gap fine n/a   prec  rec   false-assurance  kappa (work / held out)  skill (work / held out)`)
  for (const [item, m] of Object.entries(all.perItem)) {
    const w = work.perItem[item]
    const h = held.perItem[item]
    console.log(
      `${item.padEnd(36)} ${pad(m.gaps)} ${pad(m.fine)} ${pad(m.na)}  ${two(m.precision)} ${two(m.recall)}  ${two(m.falseAssurance)}             ${two(m.kappa)} (${two(w?.kappa)} / ${two(h?.kappa)})     ${two(m.skill)} (${two(w?.skill)} / ${two(h?.skill)})`,
    )
  }
}

function printTotal(name, m, facts) {
  console.log(
    `${name.padEnd(12)} n ${String(m.n).padStart(4)}  skill ${two(m.skill)}  kappa ${two(m.kappa)}  precision ${two(m.precision)}  recall ${two(m.recall)}  false-assurance ${two(m.falseAssurance)}  addressed ${two(m.addressed)}  exact ${two(m.exact)}  facts ${facts.right}/${facts.n} (${two(facts.right / facts.n)})`,
  )
}

/** Facts that differ from the expert’s, by fact; papers named for the work set only. */
function printFacts() {
  const wrong = {}
  for (const {id} of papers) {
    const report = reports.find(one => one.document.path.includes(`/${id}/`))
    const label = JSON.parse(readFileSync(join(dev, 'labels', `${id}.json`), 'utf8'))
    for (const fact of report?.facts ?? []) {
      if (!(fact.id in label.facts) || label.facts[fact.id] === (fact.holds === 'yes')) continue
      wrong[fact.id] ??= {missed: [], invented: []}
      wrong[fact.id][label.facts[fact.id] ? 'missed' : 'invented'].push(
        heldOut(id) ? '(held out)' : `${id}${fact.evidence[0] ? `: “${fact.evidence[0].quote.slice(0, 160)}”` : ''}`,
      )
    }
  }
  for (const [fact, {missed, invented}] of Object.entries(wrong).sort()) {
    console.log(`${fact}: missed ${missed.length}, invented ${invented.length}`)
    for (const one of missed) console.log(`   missed    ${one}`)
    for (const one of invented) console.log(`   invented  ${one}`)
  }
}

function write() {
  const date = new Date().toISOString().slice(0, 10)
  const round = x => (x === null || Number.isNaN(x) ? undefined : Math.round(x * 100) / 100)
  const rules = Object.fromEntries(
    Object.entries(scores.all.perItem).map(([item, m]) => [
      item,
      {
        n: m.n,
        precision: round(m.precision),
        recall: round(m.recall),
        raised: Object.values(m.confusion).reduce((sum, row) => sum + row.gap, 0),
        gaps: m.gaps,
        date,
      },
    ]),
  )
  writeFileSync('rules/accuracy.json', `${JSON.stringify({papers: papers.length, date, rules}, null, 2)}\n`)
  console.log('wrote rules/accuracy.json')
}

function two(x) {
  return x === undefined || x === null || Number.isNaN(x) ? ' –  ' : x.toFixed(2)
}
function pad(x) {
  return String(x).padStart(3)
}
