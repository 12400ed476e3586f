/** The rules that the command works with: the built ones, or those of folders that the user names. */
import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import type {Rules} from '../model/rules.ts'
import type {Accepts} from '../model/ruleset.ts'
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

function builtRules(path: string): Rules {
  const ruleset = unpack(readFileSync(path, 'utf8'), readFileSync(path.replace(/json$/, 'bin')))
  let values: Readonly<Record<string, (candidate: unknown) => boolean>> | undefined
  const accepts: Accepts = (value, candidate) => {
    values ??= createRequire(import.meta.url)('./values.cjs') as Readonly<Record<string, (candidate: unknown) => boolean>>
    return values[`v${value}`]?.(candidate) ?? false
  }
  return {ruleset, accepts}
}
