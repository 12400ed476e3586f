/** argv → what is asked. */
import {parseArgs} from 'node:util'
import {UsageError} from '../model/errors.ts'
import {suggest} from '../ruleset/suggest.ts'

/** The command line, parsed. */
export interface Arguments {
  readonly command: Command
  /** What follows the command. */
  readonly rest: readonly string[]
  readonly flags: Flags
}

export type Command = 'lint' | 'explain' | 'list' | 'test' | 'init' | 'coverage' | 'triage' | 'diff' | 'help' | 'version'

export interface Flags {
  readonly profile?: string
  readonly format?: string
  readonly output?: string
  readonly facts: Readonly<Record<string, 'yes' | 'no'>>
  readonly failOn: 'error' | 'warning' | 'never'
  readonly rules: readonly string[]
  readonly stdinFilename?: string
  readonly baseline?: string
  readonly ignoreAuthorConfig: boolean
  readonly quiet: boolean
  readonly verbose: boolean
  readonly color?: boolean
  readonly resume: boolean
  readonly prune: boolean
  readonly jobs?: number
}

const commands: ReadonlySet<string> = new Set(['explain', 'list', 'test', 'init', 'coverage', 'triage', 'diff', 'help'])

const options = {
  profile: {type: 'string', short: 'p'},
  format: {type: 'string', short: 'f'},
  output: {type: 'string', short: 'o'},
  fact: {type: 'string', multiple: true},
  'fail-on': {type: 'string'},
  rules: {type: 'string', multiple: true},
  'stdin-filename': {type: 'string'},
  baseline: {type: 'string'},
  'ignore-author-config': {type: 'boolean'},
  quiet: {type: 'boolean', short: 'q'},
  verbose: {type: 'boolean', short: 'v'},
  color: {type: 'boolean'},
  'no-color': {type: 'boolean'},
  resume: {type: 'boolean'},
  prune: {type: 'boolean'},
  jobs: {type: 'string', short: 'j'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'V'},
} as const

/** Throws `UsageError` for what does not exist, with the nearest thing that does. */
export function parseArguments(argv: readonly string[]): Arguments {
  const {values, positionals} = parse(argv)
  const [first = '', ...others] = positionals
  const named = commands.has(first)
  const command: Command =
    values.version === true ? 'version' : values.help === true ? 'help' : named ? (first as Command) : 'lint'
  return {
    command,
    rest: named ? others : positionals,
    flags: {
      ...(values.profile !== undefined && {profile: values.profile}),
      ...(values.format !== undefined && {format: values.format}),
      ...(values.output !== undefined && {output: values.output}),
      ...(values['stdin-filename'] !== undefined && {stdinFilename: values['stdin-filename']}),
      ...(values.baseline !== undefined && {baseline: values.baseline}),
      ...colorOf(values),
      ...jobsOf(values.jobs),
      facts: Object.fromEntries((values.fact ?? []).map(statement)),
      failOn: failOnOf(values['fail-on'] ?? 'error'),
      rules: values.rules ?? [],
      ignoreAuthorConfig: values['ignore-author-config'] ?? false,
      quiet: values.quiet ?? false,
      verbose: values.verbose ?? false,
      resume: values.resume ?? false,
      prune: values.prune ?? false,
    },
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({args: [...argv], options, allowPositionals: true, strict: true})
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const flag = /'(--?[\w-]+)/.exec(message)?.[1]
    if ((error as {code?: string}).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && flag !== undefined) {
      const known = Object.keys(options).map(name => `--${name}`)
      throw new UsageError('unknown-flag', `unknown flag \`${flag}\`${suggest(flag, known)}`, {
        hint: 'reportoscope --help lists all flags.',
      })
    }
    throw new UsageError('bad-flag', message.split('. ')[0] ?? message, {hint: 'reportoscope --help lists all flags.'})
  }
}

function colorOf(values: {color?: boolean | undefined; 'no-color'?: boolean | undefined}): {color?: boolean} {
  if (values['no-color'] === true) return {color: false}
  return values.color === undefined ? {} : {color: values.color}
}

function jobsOf(text: string | undefined): {jobs?: number} {
  if (text === undefined) return {}
  const jobs = Number(text)
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError('bad-flag', `--jobs takes a whole number from 1, not \`${text}\``)
  return {jobs}
}

function failOnOf(text: string): Flags['failOn'] {
  if (text === 'error' || text === 'warning' || text === 'never') return text
  throw new UsageError('bad-flag', `--fail-on takes \`error\`, \`warning\` or \`never\`, not \`${text}\``)
}

function statement(text: string): [string, 'yes' | 'no'] {
  const [id = '', answer, ...rest] = text.split('=')
  if (rest.length === 0 && (answer === 'yes' || answer === 'no')) return [id, answer]
  throw new UsageError('bad-flag', `--fact takes id=yes or id=no, not \`${text}\``)
}
