/** Errors for people, and the exit code of each. */

/** 0 clean, 1 findings at or above `--fail-on`, 2 could not run, 3 a bug. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  couldNotRun: 2,
  bug: 3,
  of(error: unknown): number {
    return isExpected(error) ? 2 : 3
  },
} as const

interface Shown {
  readonly name: string
  readonly message: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
  readonly hint?: string
}

/** One line on standard error: what, where, what was expected. A bug comes with its stack. */
export function tellError(error: unknown): void {
  if (!isExpected(error)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.stderr.write(`reportoscope: this is a bug, please report it:\n${stack}\n`)
    return
  }
  process.stderr.write(`${describeError(error)}\n`)
}

/** `path:line:column: message. hint` */
export function describeError(error: Shown): string {
  if (error.name === 'RulesError') return error.message
  const place =
    error.path === undefined
      ? 'reportoscope'
      : [error.path || '""', error.line, error.line === undefined ? undefined : error.column]
          .filter(part => part !== undefined)
          .join(':')
  const hint = error.hint === undefined ? '' : ` ${error.hint}`
  return clean(`${place}: ${error.message}${/[.?!]$/.test(error.message) ? '' : '.'}${hint}`)
}

/** By name, so that it holds across bundles. */
export function isExpected(error: unknown): error is Shown {
  return error instanceof Error && ['InputError', 'RulesError', 'UsageError'].includes(error.name)
}

/** File names may hold anything; a terminal must not obey it. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point.
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�')
}
