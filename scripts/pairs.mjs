// Lints manuscripts that exist in two formats and prints the share of equal statuses.
//
//   node scripts/pairs.mjs [--shared DIR] [--differences]
//
// The manuscripts are not part of the project: where they are not there, the script says so and exits 0.
import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'

const {values: flags} = parseArgs({
  options: {shared: {type: 'string', default: '../shared'}, differences: {type: 'boolean', default: false}},
})

/** Two sources of one paper; `note` where their texts are known to differ. */
const pairs = [
  {one: 'gold/dev/papers/im2im', two: 'corpus/im2im-docx'},
  {one: 'corpus/deep-prepyto', two: 'corpus/deep-prepyto-pdf'},
  {one: 'gold/dev/papers/cryovesnet', two: 'corpus/deep-prepyto', note: 'a later text'},
  {one: 'gold/dev/papers/embedseg', two: 'corpus/midl21-lalit', note: 'preprint and conference paper'},
  {one: 'corpus/acinar-uct', two: 'corpus/acinar-uct-docx'},
  {one: 'corpus/cichlid-uct', two: 'corpus/cichlid-uct-docx', note: 'an older build'},
]

const there = pairs.filter(({one, two}) => existsSync(join(flags.shared, one)) && existsSync(join(flags.shared, two)))
if (there.length === 0) {
  console.log(`no pairs of manuscripts at ${flags.shared}: nothing to compare`)
  process.exit(0)
}
for (const {one, two, note} of there) {
  const [first, second] = [lint(join(flags.shared, one)), lint(join(flags.shared, two))]
  const status = new Map(second.findings.map(finding => [finding.rule, finding]))
  const differences = first.findings.filter(finding => status.get(finding.rule)?.status !== finding.status)
  const equal = first.findings.length - differences.length
  const share = ((100 * equal) / first.findings.length).toFixed(1)
  const formats = `${first.document.format}, ${second.document.format}${note === undefined ? '' : `; ${note}`}`
  console.log(`${share.padStart(5)} %  ${equal}/${first.findings.length}  ${one} and ${two} (${formats})`)
  if (flags.differences) for (const finding of differences) show(finding, status.get(finding.rule))
}

/** The first manuscript of a folder. */
function lint(path) {
  const args = ['--format', 'json', '--profile', 'everything', '--fail-on', 'never', '--quiet', '--ignore-author-config', path]
  const {reports} = JSON.parse(execFileSync(process.execPath, ['dist/cli.cjs', ...args], {maxBuffer: 1 << 30, encoding: 'utf8'}))
  return reports.find(report => report.document.kind === 'manuscript') ?? reports[0]
}

function show(one, two) {
  console.log(`        ${one.rule}: ${one.status} → ${two?.status}`)
  for (const finding of [one, two]) {
    const [evidence] = finding?.evidence ?? []
    if (evidence !== undefined) console.log(`          [${evidence.section}] ${evidence.quote.slice(0, 200)}`)
  }
}
