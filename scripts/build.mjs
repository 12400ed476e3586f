// Bundles the command, the library and the compiled rules into dist/. `--rules-only` compiles the rules anew.
import {execFileSync} from 'node:child_process'
import {mkdirSync, rmSync} from 'node:fs'
import {build} from 'esbuild'

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  minify: !process.argv.includes('--fast'),
  logLevel: 'warning',
  legalComments: 'none',
  // Libraries in CommonJS ask for `require`.
  banner: {js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"},
}

const rulesOnly = process.argv.includes('--rules-only')
if (!rulesOnly) rmSync('dist', {recursive: true, force: true})
mkdirSync('dist', {recursive: true})

// The compiler of rules comes first: a user’s machine never parses two hundred YAML files.
await build({...common, entryPoints: ['src/ruleset/bundle.ts'], outfile: 'dist/compile-rules.mjs'})
execFileSync(process.execPath, ['dist/compile-rules.mjs', 'rules', 'schemas', 'dist'], {stdio: 'inherit'})
rmSync('dist/compile-rules.mjs')

if (!rulesOnly) {
  await build({
    ...common,
    entryPoints: {cli: 'src/cli.ts'},
    outdir: 'dist',
    outExtension: {'.js': '.mjs'},
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  })
}
