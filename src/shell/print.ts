/** Reports → standard output or a file. */
import {fileFormatters, formatters, streams} from '../formatters/index.ts'
import type {Document} from '../model/document.ts'
import {UsageError} from '../model/errors.ts'
import type {FormatOptions, Stream} from '../model/formatter.ts'
import type {Report} from '../model/report.ts'
import {suggest} from '../ruleset/suggest.ts'
import type {Flags} from './arguments.ts'
import {workingFolder} from './working-folder.ts'
import {write} from './write.ts'

/** The format must exist, and one that is a file needs `--output`: told before anything is read or written. Throws `UsageError`. */
export function expectFormat({format = 'text', output}: Pick<Flags, 'format' | 'output'>): void {
  if (Object.hasOwn(fileFormatters, format)) {
    if (output !== undefined) return
    throw new UsageError('no-output', `the format \`${format}\` is a file: name it with --output FILE`)
  }
  if (Object.hasOwn(formatters, format)) return
  const known = [...Object.keys(formatters), ...Object.keys(fileFormatters)]
  throw new UsageError('unknown-format', `unknown format \`${format}\`${suggest(format, known)}`, {
    hint: `One of ${known.join(', ')}.`,
  })
}

/** Formats the reports in a format that exists, and writes them where `--output` says, or prints them. Throws `UsageError`. */
export async function print(
  reports: readonly Report[],
  documents: readonly Document[],
  flags: Flags,
  known?: ReadonlySet<string>,
): Promise<void> {
  const name = flags.format ?? 'text'
  const options: FormatOptions = {...formatOptions(flags, documents), ...(known !== undefined && {known})}
  if (flags.output !== undefined && Object.hasOwn(fileFormatters, name))
    write(flags.output, await (await fileFormatters[name as keyof typeof fileFormatters]())(reports, options))
  else await emit((await formatters[name as keyof typeof formatters]())(reports, options), flags)
}

/** Where reports go one by one, as they come: to standard output, in a format that can be so written. */
export async function streamFor({format = 'text', ...flags}: Flags): Promise<Stream | undefined> {
  if (flags.output !== undefined || !Object.hasOwn(streams, format)) return undefined
  return (await streams[format as keyof typeof streams]())(formatOptions(flags, []))
}

/** Writes a text to `--output`, or to standard output. */
export async function emit(text: string, flags: Flags): Promise<void> {
  if (flags.output === undefined) await toStdout(text.endsWith('\n') ? text : `${text}\n`)
  else write(flags.output, text)
}

/** What the terminal and the flags ask for. */
export function formatOptions(flags: Flags, documents: readonly Document[]): FormatOptions {
  const color =
    flags.color ??
    (process.stdout.isTTY === true &&
      flags.output === undefined &&
      (process.env['NO_COLOR'] ?? '') === '' &&
      process.env['TERM'] !== 'dumb')
  return {
    color,
    verbose: flags.verbose,
    quiet: flags.quiet,
    width: Math.min(100, Math.max(40, process.stdout.columns ?? (Number(process.env['COLUMNS']) || 80))),
    base: workingFolder(),
    documents,
  }
}

/** Waits until a pipe has taken all of it: `process.exit` would cut it off. */
export function toStdout(text: string): Promise<void> {
  return new Promise(resolve => {
    process.stdout.write(text, () => resolve())
  })
}
