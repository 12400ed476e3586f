/** Reports that an earlier run wrote as JSON. */
import {readFileSync} from 'node:fs'
import {InputError} from '../model/errors.ts'
import type {Report} from '../model/report.ts'

/** Reads `{reports: […]}`. Throws `InputError` where the file is something else. */
export function readReports(path: string): readonly Report[] {
  const value = parse(readText(path), path) as {reports?: unknown} | null
  if (!Array.isArray(value?.reports)) throw notReports(path)
  for (const report of value.reports as readonly {version?: unknown; findings?: unknown}[]) {
    if (report.version !== 1 || !Array.isArray(report.findings)) throw notReports(path)
  }
  return value.reports as readonly Report[]
}

/** Whether a text is JSON that holds reports, cheaply. */
export function looksLikeReports(text: string): boolean {
  return text.startsWith('{') && text.slice(0, 200).includes('"reports"')
}

/** A file as text; `InputError` with the reason where it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new InputError('unreadable', `cannot be read: ${(cause as NodeJS.ErrnoException).code ?? 'unknown reason'}`, {
      path,
      cause,
    })
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new InputError('not-json', 'is no JSON', {path, hint: 'Expected a file written with --format json.', cause})
  }
}

function notReports(path: string): InputError {
  return new InputError('not-a-report', 'holds no reports', {path, hint: 'Expected a file written with --format json.'})
}
