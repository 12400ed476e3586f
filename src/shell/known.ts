/** `--baseline FILE`: findings that are known are counted, not shown, and never fail a run. */
import {existsSync} from 'node:fs'
import {
  type Baseline,
  knownFingerprints,
  makeBaseline,
  parseBaseline,
  pruneBaseline,
  stringifyBaseline,
} from '../compare/baseline.ts'
import {UsageError} from '../model/errors.ts'
import type {Report} from '../model/report.ts'
import {looksLikeReports, readReports, readText} from './reports-file.ts'
import {write} from './write.ts'

/**
 * The fingerprints that the baseline at `path` knows. A file that is not there is written from these reports, so that a
 * project can start where it stands; `tell` says so, since a mistyped name would else make every finding known in silence.
 * An earlier JSON report serves as well. With `prune`, what is mended is taken out; without `begin`, none is written: it
 * would be that of half a project.
 */
export async function knownIn(
  path: string,
  reports: readonly Report[],
  base: string,
  may: {readonly prune: boolean; readonly begin: boolean},
  tell: (line: string) => void,
): Promise<ReadonlySet<string>> {
  if (!existsSync(path)) {
    if (!may.begin) {
      tell(`${path} was not written: mend the paths that cannot be read, or leave them out`)
      return new Set()
    }
    const fresh = makeBaseline(reports, base)
    write(path, stringifyBaseline(fresh))
    tell(`wrote ${path}: ${fresh.known.length} findings are known from now on`)
    return knownFingerprints(reports, fresh, base)
  }
  const baseline = await read(path, base, may.prune)
  const rules = reports[0]?.tool.rules
  if (rules !== undefined && baseline.rules !== rules)
    tell(`${path} was written with other rules (${baseline.rules}, now ${rules}); it is used as it is`)
  if (may.prune) {
    const pruned = pruneBaseline(baseline, reports, base)
    write(path, stringifyBaseline(pruned))
    tell(`pruned ${path}: ${baseline.known.length - pruned.known.length} findings are mended`)
    return knownFingerprints(reports, pruned, base)
  }
  return knownFingerprints(reports, baseline, base)
}

async function read(path: string, base: string, isPruned: boolean): Promise<Baseline> {
  const text = readText(path)
  if (isPruned && looksLikeReports(text)) {
    throw new UsageError('bad-flag', `${path} is a report; --prune would write a baseline over it`, {
      hint: 'Leave out --prune, or name a file that is not there: a baseline is then written to it.',
    })
  }
  return looksLikeReports(text) ? makeBaseline(await readReports(path), base) : parseBaseline(text, path)
}
