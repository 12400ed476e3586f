/** Reports → standard output or a file. */
import {fileFormatters, formatters} from '../formatters/index.ts'
import type {Document} from '../model/document.ts'
import {UsageError} from '../model/errors.ts'
import type {FormatOptions} from '../model/formatter.ts'
import type {Report} from '../model/report.ts'
import {suggest} from '../ruleset/suggest.ts'
import type {Flags} from './arguments.ts'
import {workingFolder} from './working-folder.ts'
import {write} from './write.ts'

/** Formats the reports and writes them where `--output` says, or prints them. Throws `UsageError`. */
export async function print(
  reports: readonly Report[],
  documents: readonly Document[],
  flags: Flags,
  known?: ReadonlySet<string>,
): Promise<void> {
  const name = flags.format ?? 'text'
  const options: FormatOptions = {...formatOptions(flags, documents), ...(known !== undefined && {known})}
  if (Object.hasOwn(fileFormatters, name)) {
    if (flags.output === undefined)
      throw new UsageError('no-output', `the format \`${name}\` is a file: name it with --output FILE`)
    write(flags.output, await (await fileFormatters[name as keyof typeof fileFormatters]())(reports, options))
    return
  }
  if (!Object.hasOwn(formatters, name)) {
    const known = [...Object.keys(formatters), ...Object.keys(fileFormatters)]
    throw new UsageError('unknown-format', `unknown format \`${name}\`${suggest(name, known)}`, {
      hint: `One of ${known.join(', ')}.`,
    })
  }
  const text = (await formatters[name as keyof typeof formatters]())(reports, options)
  await emit(text, flags)
}

/** Writes a text to `--output`, or to standard output. */
export async function emit(text: string, flags: Flags): Promise<void> {
  if (flags.output === undefined) await toStdout(text.endsWith('\n') ? text : `${text}\n`)
  else write(flags.output, text)
}

/** What the terminal and the flags ask for. */
export function formatOptions(flags: Flags, documents: readonly Document[]): FormatOptions {
  const color =
    flags.color ?? (process.stdout.isTTY === true && flags.output === undefined && (process.env['NO_COLOR'] ?? '') === '')
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
function toStdout(text: string): Promise<void> {
  return new Promise(resolve => {
    process.stdout.write(text, () => resolve())
  })
}
