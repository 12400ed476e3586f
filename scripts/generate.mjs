// Writes what is made from rules and schemas: types of rule files, the page of each rule, the matrix of items and profiles.
//   node scripts/generate.mjs           writes
//   node scripts/generate.mjs --check   says which files are stale, and exits 1 if any is
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'esbuild'
import {compile} from 'json-schema-to-typescript'

const check = process.argv.includes('--check')
const {load, pages} = await pagesModule()
const files = new Map()
files.set('src/model/rule-file.ts', await ruleFileTypes())
const {ruleset, parsed, accuracy} = load()
for (const [path, text] of pages(ruleset, parsed, accuracy)) files.set(path, text)

const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text).map(([path]) => path)
const orphans = existsSync('docs/rules') ? readdirSync('docs/rules').map(name => join('docs/rules', name)).filter(path => !files.has(path)) : []
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

/** One definition of the YAML shapes: the schemas. Shared parts are compiled once, with the rule. */
async function ruleFileTypes() {
  const parts = []
  const read = name => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'))
  const shared = read('rule').definitions
  for (const name of ['rule', 'pitfall', 'fact', 'lexicon', 'identifiers', 'qualifiers', 'sections', 'profile', 'config']) {
    const text = JSON.stringify(read(name)).replaceAll('rule.schema.json#/definitions/', '#/definitions/')
    const schema = {...JSON.parse(text), definitions: shared}
    delete schema.$id
    const ts = await compile(schema, schema.title, {bannerComment: '', declareExternallyReferenced: true, additionalProperties: false, format: false, unreachableDefinitions: false})
    parts.push(ts.trim())
  }
  const seen = new Set()
  const declarations = parts.flatMap(part => part.split(/\n(?=(?:\/\*\*|export ))/)).reduce(joinComments, []).filter(text => {
    const name = /export (?:type|interface) (\w+)/.exec(text)?.[1]
    if (name === undefined || seen.has(name)) return false
    seen.add(name)
    return true
  })
  return `/** The shapes of rule files as people write them. GENERATED from schemas/ by scripts/generate.mjs; change the schemas instead. */\n\n${declarations.join('\n')}\n`
}

/** A comment belongs to the declaration behind it. */
function joinComments(list, part) {
  const last = list.at(-1)
  if (last !== undefined && !/export /.test(last)) list[list.length - 1] = `${last}\n${part}`
  else list.push(part)
  return list
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
    banner: {js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"},
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile)
  }
}
