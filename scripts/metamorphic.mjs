// Counts the verdicts on real manuscripts that change with headings, order and spelling.
//
//   node scripts/metamorphic.mjs [--gold DIR] [--changes]
//
// The manuscripts are not part of the project: where they are not there, the script says so and exits 0.
import {existsSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {parseArgs} from 'node:util'
import {build} from 'esbuild'

const {values: flags} = parseArgs({
  options: {gold: {type: 'string', default: '../shared/gold'}, changes: {type: 'boolean', default: false}},
})
const dev = join(flags.gold, 'dev')
if (!existsSync(dev)) {
  console.log(`no manuscripts at ${dev}: nothing to measure`)
  process.exit(0)
}
const {effectsOn, loadRules, rawOf} = await bundled()
const papers = readFileSync(join(dev, 'papers.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split('\t'))
const rules = await loadRules()
const totals = new Map()
const movers = new Map()
for (const [id, input] of papers) {
  for (const {change, applies, changed, items} of effectsOn(await rawOf(join(dev, input)), rules)) {
    const total = totals.get(change) ?? {changed: 0, items: 0, papers: 0}
    if (applies)
      totals.set(change, {changed: total.changed + changed.length, items: total.items + items, papers: total.papers + 1})
    for (const one of changed) movers.set(`${change}: ${one}`, [...(movers.get(`${change}: ${one}`) ?? []), id])
  }
}
for (const [change, {changed, items, papers: touched}] of totals) {
  const share = ((100 * changed) / items).toFixed(2)
  console.log(`${share.padStart(6)} %  ${changed} of ${items} verdicts on ${touched} papers that it applies to: ${change}`)
}
if (flags.changes)
  for (const [what, ids] of [...movers].sort((a, b) => b[1].length - a[1].length)) console.log(`${what}  (${ids.join(', ')})`)

/** The measure is part of the tests, in TypeScript. */
async function bundled() {
  const outfile = `node_modules/.reportoscope-metamorphic-${process.pid}.mjs`
  const contents = `
    export {effectsOn} from './test/metamorphic/measure.ts'
    export {loadRules} from './src/shell/rules.ts'
    export {rawOf} from './test/metamorphic/raw-of.ts'
  `
  await build({
    stdin: {contents, resolveDir: '.', loader: 'ts'},
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
