/** Reports that an earlier run wrote as JSON. */
import {readFileSync} from 'node:fs'
import {InputError} from '../model/errors.ts'
import type {Report} from '../model/report.ts'

/** Reads `{reports: […]}`. Throws `InputError` where the file is something else, with the place where it is not as the schema says. */
export async function readReports(path: string): Promise<readonly Report[]> {
  const value = parse(readText(path), path)
  // It brings a validator, which most runs do not need.
  const {mistakeInReports} = await import('./reports-schema.ts')
  const mistake = mistakeInReports(value)
  if (mistake === undefined) return (value as {readonly reports: readonly Report[]}).reports
  throw new InputError('not-a-report', `holds no reports: ${mistake}`, {
    path,
    hint: 'Expected a file written with --format json.',
  })
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
