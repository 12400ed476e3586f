/**
 * Compiles the rules when the package is built, so that a user’s machine never parses them:
 * `bundle.ts RULES SCHEMAS OUT` writes `OUT/ruleset.json`, `OUT/ruleset.bin` and `OUT/values.cjs` (validators of field values, as code).
 */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import {RulesError} from '../model/errors.ts'
import {compileFolders} from './load.ts'
import {pack} from './pack.ts'

const [rules = 'rules', schemas = 'schemas', out = 'dist'] = process.argv.slice(2)

try {
  const ruleset = compileFolders(rules, schemas)
  const {json, numbers} = pack(ruleset)
  writeFileSync(join(out, 'ruleset.json'), json)
  writeFileSync(join(out, 'ruleset.bin'), numbers)
  const ajv = new Ajv({strict: false, code: {source: true, esm: false}})
  for (const [index, schema] of ruleset.values.entries()) ajv.addSchema(schema, `v${index}`)
  const names = Object.fromEntries(ruleset.values.map((_, index) => [`v${index}`, `v${index}`]))
  writeFileSync(join(out, 'values.cjs'), ruleset.values.length === 0 ? '"use strict";' : standalone.default(ajv, names))
} catch (error) {
  if (!(error instanceof RulesError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
