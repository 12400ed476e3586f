// Measures the facts `open-data` and `open-code` on papers that people have labelled, with ODDPub’s figures beside.
//
//   node scripts/open-science.mjs [--gold DIR] [--errors] [--rules DIR]
//
// The papers (GROBID TEI) and their labels are not part of the project: where they are not there, the script says so and exits 0.
// --errors names the papers that differ; --rules adds rules of one’s own.

import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {parseArgs} from 'node:util'

const {values: flags} = parseArgs({
  options: {
    gold: {type: 'string', default: '../shared/gold/open-science'},
    rules: {type: 'string'},
    errors: {type: 'boolean', default: false},
  },
})
const labelFile = join(flags.gold, 'labels.tsv')
if (!existsSync(labelFile)) {
  console.log(`no labelled papers at ${flags.gold}: nothing to measure`)
  process.exit(0)
}

const labels = readFileSync(labelFile, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [file, , data, code, oddpubData, oddpubCode] = line.split('\t')
    return {file, 'open-data': [data, oddpubData], 'open-code': [code, oddpubCode]}
  })
const reports = new Map(
  lint(labels.map(({file}) => join(flags.gold, 'papers', file))).map(report => [basename(report.document.path), report]),
)
const read = labels.filter(({file}) => reports.has(file))
console.log(`${read.length} of ${labels.length} papers read`)
for (const fact of ['open-data', 'open-code']) {
  const mine = ({file}) => reports.get(file).facts.find(({id}) => id === fact)?.holds === 'yes'
  const gold = label => label[fact][0] === '1'
  const oddpub = label => label[fact][1] === '1'
  print(fact, 'Reportoscope', mine, gold)
  print(fact, 'ODDPub', oddpub, gold)
  if (flags.errors)
    for (const label of read)
      if (mine(label) !== gold(label)) console.log(`   ${gold(label) ? 'missed  ' : 'invented'} ${label.file}`)
}

/** Sensitivity, specificity and the four counts. */
function print(fact, name, verdict, gold) {
  const count = (said, is) => read.filter(label => verdict(label) === said && gold(label) === is).length
  const [hit, missed, invented, right] = [count(true, true), count(false, true), count(true, false), count(false, false)]
  const share = (part, rest) => (part / (part + rest)).toFixed(3)
  console.log(
    `${fact}  ${name.padEnd(12)}  sensitivity ${share(hit, missed)} (${hit} of ${hit + missed})  specificity ${share(right, invented)} (${invented} of ${right + invented} invented)`,
  )
}

function lint(paths) {
  const rules = flags.rules === undefined ? [] : ['--rules', flags.rules]
  const args = ['dist/cli.cjs', '--format', 'json', '--fail-on', 'never', '--quiet', '--ignore-author-config', ...rules, ...paths]
  try {
    return reportsOf(
      execFileSync(process.execPath, args, {maxBuffer: 1 << 30, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']}),
    )
  } catch (error) {
    return reportsOf(error.stdout ?? '')
  }
}

function reportsOf(stdout) {
  return stdout === '' ? [] : JSON.parse(stdout).reports
}
