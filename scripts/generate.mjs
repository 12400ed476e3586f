// Writes what is made from other files: types of rule files, the page of each rule, the matrix of items and profiles, the HTML
// report's style sheet and script as text.
//   node scripts/generate.mjs           writes
//   node scripts/generate.mjs --check   says which files are stale, and exits 1 if any is
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {compile} from 'json-schema-to-typescript'
import {assets} from './html-assets.mjs'

const check = process.argv.includes('--check')
const {load, pages, exampleReports, readme} = await pagesModule()
const files = new Map()
files.set('src/model/rule-file.ts', await ruleFileTypes())
files.set('src/formatters/html/assets.ts', assets())
const {ruleset, parsed, accuracy} = load()
for (const [path, text] of pages(ruleset, parsed, accuracy)) files.set(path, text)
for (const [path, text] of await exampleReports(ruleset)) files.set(path, text)
const workflow = readFileSync('examples/workflows/reportoscope.yml', 'utf8')
files.set('README.md', readme(readFileSync('README.md', 'utf8'), files.get('examples/organoid-nuclei.report.txt'), workflow))

const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text).map(([path]) => path)
const orphans = existsSync('docs/rules')
  ? readdirSync('docs/rules')
      .map(name => join('docs/rules', name))
      .filter(path => !files.has(path))
  : []
if (check) {
  for (const path of [...stale, ...orphans]) console.error(`stale: ${path}`)
  if (stale.length + orphans.length > 0) {
    console.error('run `npm run generate` and commit what it writes')
    process.exit(1)
  }
  console.log(`${files.size} generated files are fresh`)
} else {
  for (const path of orphans) rmSync(path)
  for (const path of stale) {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, files.get(path))
  }
  console.log(`${files.size} generated files, ${stale.length} written, ${orphans.length} removed`)
}

/** One definition of the YAML shapes: the schemas, compiled together, so that shared parts have one type. */
async function ruleFileTypes() {
  // A description beside a reference would make a type of its own.
  const bare = (_, value) => (value !== null && typeof value === 'object' && '$ref' in value ? {$ref: value.$ref} : value)
  const read = name =>
    JSON.parse(
      readFileSync(`schemas/${name}.schema.json`, 'utf8').replaceAll('rule.schema.json#/definitions/', '#/definitions/'),
      bare,
    )
  const names = ['rule', 'pitfall', 'fact', 'lexicon', 'identifiers', 'qualifiers', 'sections', 'profile', 'metrics', 'config']
  const {definitions: shared, ...rule} = read('rule')
  const definitions = {...shared}
  for (const [key, definition] of Object.entries(shared))
    definitions[key] = {title: `Written${key[0].toUpperCase()}${key.slice(1)}`, ...definition}
  for (const name of names) {
    const {$id, $schema, ...schema} = name === 'rule' ? rule : read(name)
    definitions[name] = schema
  }
  const all = {title: 'AnyRuleFile', oneOf: names.map(name => ({$ref: `#/definitions/${name}`})), definitions}
  const ts = await compile(all, 'AnyRuleFile', {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    style: {semi: false, singleQuote: true},
  })
  return `/** The shapes of rule files as people write them. GENERATED from schemas/ by scripts/generate.mjs; change the schemas instead. */\n\n${ts.trim()}\n`
}

async function pagesModule() {
  const outfile = `node_modules/.cache/reportoscope-pages-${process.pid}.mjs`
  mkdirSync(dirname(outfile), {recursive: true})
  await build({
    entryPoints: ['src/pages.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'warning',
    banner: {
      js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
