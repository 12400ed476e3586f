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
  const built = overlays.length === 0 ? builtPlaces.find(isBuilt) : undefined
  if (built !== undefined) return builtRules(built)
  const {compileFolders} = await import('../ruleset/load.ts')
  const {valueValidators} = await import('../ruleset/validators.ts')
  const home = packageFolder()
  const ruleset = compileFolders(`${home}rules`, `${home}schemas`, overlays)
  return {ruleset, accepts: valueValidators(ruleset.values)}
}

/** Where the compiled rules lie: beside the command, and one above the chunks of the library. */
const builtPlaces = ['./', '../'] as const
type Place = (typeof builtPlaces)[number]

function isBuilt(place: Place): boolean {
  return existsSync(fileURLToPath(new URL(`${place}ruleset.json`, import.meta.url)))
}

/** Fields are judged by functions that were made of their schemas at build time. They lie beside the code that asks for them. */
type Values = Readonly<Record<string, (candidate: unknown) => boolean>>

async function builtRules(place: Place): Promise<Rules> {
  const file = (name: string): string => fileURLToPath(new URL(`${place}${name}`, import.meta.url))
  const ruleset = unpack(readFileSync(file('ruleset.json'), 'utf8'), readFileSync(file('ruleset.bin')))
  const {default: values} = (await import(`${place}values.cjs`)) as {default: Values}
  return {ruleset, accepts: (value, candidate) => values[`v${value}`]?.(candidate) ?? false}
}
