// Bundles the command line, the library and the compiled ruleset into dist/.
import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {execFileSync} from 'node:child_process'
import {build} from 'esbuild'

rmSync('dist', {recursive: true, force: true})
mkdirSync('dist', {recursive: true})
const common = {bundle: true, platform: 'node', target: 'node20.19', format: 'esm', minify: true, logLevel: 'warning', legalComments: 'none'}
// First the compiler of rules, which then compiles them: a user's machine never parses 200 YAML files.
await build({...common, entryPoints: ['src/ruleset/bundle.ts'], outfile: 'dist/compile-rules.mjs', banner: {js: require_()}})
execFileSync(process.execPath, ['dist/compile-rules.mjs', 'rules', 'schemas', 'dist'], {stdio: 'inherit'})
rmSync('dist/compile-rules.mjs')

function require_() {
  return "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"
}
