/** The rules that the command works with: the built ones, or those of folders that the user names. */
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import type {Rules} from '../model/rules.ts'
import {unpack} from '../ruleset/pack.ts'

/** The folder of the package: in a build one above the bundle, in the sources two above this file. */
export function packageFolder(): string {
  const built = fileURLToPath(new URL('../', import.meta.url))
  return existsSync(`${built}rules`) ? built : fileURLToPath(new URL('../../', import.meta.url))
}

/**
 * The rules of the package. `overlays` are folders whose files replace or join them. Throws `RulesError`, `UsageError`.
 */
export async function loadRules(overlays: readonly string[] = []): Promise<Rules> {
  const built = fileURLToPath(new URL('ruleset.json', import.meta.url))
  if (overlays.length === 0 && existsSync(built)) return builtRules(built)
  const {compileFolders} = await import('../ruleset/load.ts')
  const {valueValidators} = await import('../ruleset/validators.ts')
  const home = packageFolder()
  const ruleset = compileFolders(`${home}rules`, `${home}schemas`, overlays)
  return {ruleset, accepts: valueValidators(ruleset.values)}
}

/** Fields are judged by functions that were made of their schemas at build time. They lie beside the code that asks for them. */
type Values = Readonly<Record<string, (candidate: unknown) => boolean>>
const builtValues = './values.cjs'

async function builtRules(path: string): Promise<Rules> {
  const ruleset = unpack(readFileSync(path, 'utf8'), readFileSync(path.replace(/json$/, 'bin')))
  const {default: values} = (await import(builtValues)) as {default: Values}
  return {ruleset, accepts: (value, candidate) => values[`v${value}`]?.(candidate) ?? false}
}
