/** `reportoscope diff OLD NEW`: what a revision has mended. Each side is a JSON report, a manuscript or a folder. */
import {existsSync, statSync} from 'node:fs'
import {diffReports, isWorse} from '../../compare/diff.ts'
import {diffFormatters} from '../../formatters/diff/index.ts'
import {UsageError} from '../../model/errors.ts'
import type {Report} from '../../model/report.ts'
import type {Rules} from '../../model/rules.ts'
import type {Flags} from '../arguments.ts'
import {exitCodes} from '../errors.ts'
import {lintPaths} from '../lint.ts'
import {emit, formatOptions} from '../print.ts'
import {looksLikeReports, readReports, readText} from '../reports-file.ts'
import {loadRules} from '../rules.ts'
import {isAtOrAbove} from './lint.ts'

export async function diff(paths: readonly string[], flags: Flags): Promise<number> {
  const [before, after, ...others] = paths
  if (before === undefined || after === undefined || others.length > 0) {
    throw new UsageError('two-sides', 'diff takes two sides, OLD and NEW: reports written with --format json, or manuscripts')
  }
  const name = flags.format ?? 'text'
  if (!Object.hasOwn(diffFormatters, name))
    throw new UsageError('unknown-format', `diff has no format \`${name}\``, {
      hint: `One of ${Object.keys(diffFormatters).join(', ')}.`,
    })
  const rules = await loadRules(flags.rules)
  const diffs = diffReports(await sideOf(before, flags, rules), await sideOf(after, flags, rules))
  const formatter = await diffFormatters[name as keyof typeof diffFormatters]()
  await emit(formatter(diffs, formatOptions(flags, [])), flags)
  const worse = diffs.some(({entries}) =>
    entries.some(entry => isWorse(entry) && isAtOrAbove(entry.after?.severity ?? 'none', flags.failOn)),
  )
  return worse ? exitCodes.findings : exitCodes.clean
}

async function sideOf(path: string, flags: Flags, rules: Rules): Promise<readonly Report[]> {
  if (existsSync(path) && statSync(path).isFile() && path.endsWith('.json') && looksLikeReports(readText(path)))
    return readReports(path)
  const {reports, errors} = await lintPaths([path], flags, rules, () => {})
  if (errors.length > 0) throw errors[0]
  return reports
}
