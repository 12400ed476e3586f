// Bundles the command, the library and the compiled rules into dist/.
//   node scripts/build.mjs               everything, minified, with a code cache for this version of Node
//   node scripts/build.mjs --fast        everything, quickly: not minified, no code cache
//   node scripts/build.mjs --rules-only  the compiled rules alone
import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {build, transform} from 'esbuild'

const fast = process.argv.includes('--fast')
const rulesOnly = process.argv.includes('--rules-only')
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minify: !fast,
  logLevel: 'warning',
  legalComments: 'none',
}
// Libraries in CommonJS ask for `require`.
const withRequire = {
  js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);",
}

// Built beside and then put in its place, so that a command that runs meanwhile never finds half a build.
const fresh = rulesOnly ? 'dist' : `dist-${process.pid}`
mkdirSync(fresh, {recursive: true})
try {
  await compileRules()
  if (!rulesOnly) {
    await bundleLibrary()
    await bundleCommand()
    if (!fast)
      execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--emitDeclarationOnly', '--outDir', `${fresh}/types`], {
        stdio: 'inherit',
      })
    const old = `${fresh}-old`
    if (existsSync('dist')) renameSync('dist', old)
    renameSync(fresh, 'dist')
    rmSync(old, {recursive: true, force: true})
    if (!fast) execFileSync(process.execPath, ['scripts/warm-up.mjs'], {stdio: 'inherit'})
  }
} catch (error) {
  if (!rulesOnly) rmSync(fresh, {recursive: true, force: true})
  throw error
}

/** A user’s machine never parses two hundred YAML files. */
async function compileRules() {
  const compiler = `${fresh}/compile-rules-${process.pid}.mjs`
  await build({...common, banner: withRequire, entryPoints: ['src/ruleset/bundle.ts'], outfile: compiler})
  try {
    execFileSync(process.execPath, [compiler, 'rules', 'schemas', fresh], {stdio: 'inherit'})
  } catch {
    if (!rulesOnly) rmSync(fresh, {recursive: true, force: true})
    process.exit(2)
  }
  rmSync(compiler)
  // The validators of field values call into ajv; they must run where nothing is installed.
  const values = `${fresh}/values.cjs`
  const {outputFiles} = await build({
    ...common,
    format: 'cjs',
    stdin: {contents: readFileSync(values, 'utf8'), resolveDir: '.'},
    write: false,
  })
  writeFileSync(values, outputFiles[0].text)
  // The command has them beside its chunks.
  if (rulesOnly && existsSync('dist/command')) copyFileSync(values, 'dist/command/values.cjs')
}

async function bundleLibrary() {
  await build({
    ...common,
    banner: withRequire,
    entryPoints: {index: 'src/index.ts'},
    outdir: fresh,
    splitting: true,
    chunkNames: 'lib/[name]-[hash]',
  })
}

/**
 * The command is split so that only the reader of the format at hand is loaded, and turned into CommonJS, because Node 20
 * can keep compiled code (`vm.Script` with `cachedData`) of scripts only: a paper in Markdown then starts in two thirds of the time.
 */
async function bundleCommand() {
  const out = `${fresh}/command`
  await build({
    ...common,
    entryPoints: {
      main: 'src/cli.ts',
      action: 'src/action/index.ts',
      worker: 'src/shell/triage/worker.ts',
      'pdf-worker': 'src/shell/pdf-worker.ts',
    },
    outdir: out,
    splitting: true,
    chunkNames: '[name]-[hash]',
    define: {'import.meta.url': '__fileUrl'},
  })
  for (const name of readdirSync(out)) {
    const path = join(out, name)
    const {code} = await transform(readFileSync(path, 'utf8').replace(/^#!.*\n/, ''), {
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      supported: {'dynamic-import': false},
      minify: !fast,
      logLevel: 'error',
    })
    rmSync(path)
    writeFileSync(path.replace(/\.js$/, '.cjs'), code.replaceAll(/require\("\.\/([\w.-]+)\.js"\)/g, 'require("./$1.cjs")'))
  }
  copyFileSync(`${fresh}/values.cjs`, join(out, 'values.cjs'))
  writeFileSync(`${fresh}/cli.cjs`, readFileSync('scripts/launcher.cjs'), {mode: 0o755})
  for (const name of ['action', 'worker', 'pdf-worker'])
    writeFileSync(`${fresh}/${name}.cjs`, `'use strict'\nrequire('./cli.cjs').load('${name}.cjs')\n`)
}
