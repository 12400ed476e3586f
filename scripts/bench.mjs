// Measures speed as ratios in one run; asserts nothing. `node scripts/bench.mjs [--quick]`, after `npm run build`.
//   cold     whole processes, each paired with `node -e 0`: median of the ratios, with the least and the greatest
//   warm     1,000 Markdown papers in one process against remark-parse alone over the same files; plain text per second
//   memory   peak of 1,000 files against that of 100
//   growth   16 times the text against once, start-up taken off
// Inputs are made from the example manuscript: its sentences, shuffled with a fixed seed to the wanted length.
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

// Certificates read at every start make the empty process dear, and so every ratio too good.
delete process.env.NODE_EXTRA_CA_CERTS

const quick = process.argv.includes('--quick')
const runs = quick ? 5 : 15
const many = quick ? 200 : 1000
const folder = mkdtempSync(join(tmpdir(), 'reportoscope-bench-'))
const cli = resolve('dist/cli.cjs')
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} threads, Node ${process.version}; ${runs} pairs each`)
const [head = '', body = ''] = readFileSync('examples/organoid-nuclei.md', 'utf8').split(/(?=## Introduction)/)
const paper = longPaper(8000, 1)
write('paper.md', paper)
write('paper.txt', plain(paper))
write('paper.tex', latex(paper))
write('paper.xml', jats(paper))
cpSync('examples/organuc-card', join(folder, 'card'), {recursive: true})

console.log('\ncold, whole process ÷ node -e 0')
for (const name of ['paper.md', 'card/rdf.yaml', 'paper.txt', 'paper.tex', 'paper.xml']) cold(name, join(folder, name))
for (const file of ['test/same-paper/organoid-nuclei.docx', 'test/same-paper/organoid-nuclei.pdf'])
  if (exists(file)) cold(file, file)

console.log(`\n${many} papers of 8,000 words in one process`)
await warm()
memory()
growth()

function cold(name, path) {
  const ratios = []
  for (let run = 0; run < runs + 1; run++) {
    const base = time(['-e', '0'])
    const ours = time([cli, '--quiet', '--fail-on', 'never', path])
    // The first pair warms the disk.
    if (run > 0) ratios.push(ours / base)
  }
  const sorted = ratios.toSorted((a, b) => a - b)
  console.log(`  ${name.padEnd(40)} ${median(sorted).toFixed(2)} × (${sorted[0].toFixed(2)}–${sorted.at(-1).toFixed(2)})`)
}

async function warm() {
  const {check, loadRuleset, read} = await import('../dist/index.js')
  const rules = await loadRuleset()
  const profile = rules.ruleset.profiles.find(one => one.id === 'dagstuhl-24042')
  const papers = Array.from({length: Math.min(many, 50)}, (_, index) => longPaper(8000, index + 2))
  const bytes = papers.map(text => new TextEncoder().encode(text))
  const texts = papers.map(text => new TextEncoder().encode(plain(text)))
  const parser = unified().use(remarkParse)
  const ours = async (list, path) => {
    const start = process.cpuUsage()
    for (let index = 0; index < many; index++) check(await read(list[index % list.length], path), rules, profile)
    return process.cpuUsage(start).user / 1e6
  }
  await ours(bytes.slice(0, 5), 'paper.md')
  const start = process.cpuUsage()
  for (let index = 0; index < many; index++) parser.parse(papers[index % papers.length])
  const remark = process.cpuUsage(start).user / 1e6
  const markdown = await ours(bytes, 'paper.md')
  const text = await ours(texts, 'paper.txt')
  console.log(
    `  Markdown ÷ remark-parse alone              ${(markdown / remark).toFixed(2)} × CPU (${(many / markdown).toFixed(0)} papers/s)`,
  )
  console.log(`  plain text                                 ${(many / text).toFixed(0)} papers/s of CPU`)
}

function memory() {
  const peak = count => childPeak(Array.from({length: count}, (_, index) => write(`many/${index}.md`, longPaper(2000, index))))
  const [few, all] = [peak(many / 10), peak(many)]
  console.log(
    `  peak memory, ${many} ÷ ${many / 10} files               ${(all / few).toFixed(2)} × (${(all / 1024).toFixed(0)} MiB)`,
  )
}

/** Peak resident memory of the command itself, in KiB, as the kernel counts it. */
function childPeak(paths) {
  const list = write('paths.json', JSON.stringify([process.execPath, cli, '--quiet', '--fail-on', 'never', ...paths]))
  const script = `process.argv=JSON.parse(require('fs').readFileSync(${JSON.stringify(list)},'utf8'));process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS));require(${JSON.stringify(cli)}).load('main.cjs')`
  const {stderr} = spawnSync(process.execPath, ['-e', script], {encoding: 'utf8', maxBuffer: 1 << 30})
  return Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN)
}

function growth() {
  const once = write('once.md', longPaper(8000, 3))
  const more = write('more.md', Array.from({length: 16}, (_, index) => longPaper(8000, index + 3)).join('\n\n'))
  const start = median(Array.from({length: 5}, () => time([cli, '--version'])))
  const small = median(Array.from({length: 5}, () => time([cli, '--quiet', once]))) - start
  const large = median(Array.from({length: 3}, () => time([cli, '--quiet', more]))) - start
  console.log(`  16 × the text                              ${(large / small).toFixed(1)} × the time`)
}

function time(args) {
  const start = process.hrtime.bigint()
  spawnSync(process.execPath, args, {stdio: 'ignore'})
  return Number(process.hrtime.bigint() - start) / 1e6
}

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
}

/** The example’s paragraphs, again and again in another order, until there are `words`. */
function longPaper(words, seed) {
  const paragraphs = body.split(/\n{2,}/).filter(text => !text.startsWith('#'))
  const headings = ['## Introduction', '## Methods', '## Results', '## Discussion', '## Data availability']
  let state = seed
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648)
  const parts = [head]
  let count = 0
  for (const heading of headings) {
    parts.push(heading)
    while (count < (words / headings.length) * (headings.indexOf(heading) + 1)) {
      const text = paragraphs[next() % paragraphs.length]
      parts.push(text)
      count += text.split(/\s+/).length
    }
  }
  return parts.join('\n\n')
}

function plain(text) {
  return text
    .replace(/^---[\s\S]*?---\n/, '')
    .replace(/^#+ /gm, '')
    .replace(/[*_[\]!]/g, '')
}

function latex(text) {
  const lines = text.replace(/^---[\s\S]*?---\n/, '').replace(/[%&#_]/g, sign => (sign === '#' ? '#' : `\\${sign}`))
  return `\\documentclass{article}\n\\begin{document}\n${lines.replace(/^#+ (.*)$/gm, '\\section{$1}').replace(/[*!]/g, '')}\n\\end{document}\n`
}

function jats(text) {
  const safe = text
    .replace(/^---[\s\S]*?---\n/, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
  const sections = safe
    .split(/^#+ /m)
    .slice(1)
    .map(part => {
      const [title, ...rest] = part.split('\n')
      return `<sec><title>${title}</title>${rest
        .join('\n')
        .split(/\n{2,}/)
        .filter(one => one.trim() !== '')
        .map(one => `<p>${one}</p>`)
        .join('')}</sec>`
    })
  return `<?xml version="1.0"?><article><front><article-meta><title-group><article-title>A paper</article-title></title-group></article-meta></front><body>${sections.join('')}</body></article>`
}

function write(name, text) {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), {recursive: true})
  writeFileSync(path, text)
  return path
}

function exists(path) {
  try {
    readFileSync(path)
    return true
  } catch {
    return false
  }
}
