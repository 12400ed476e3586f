/** The three errors a user can meet. Anything else is a bug. */

/** What every error carries: a sentence, and where it applies. */
export interface ErrorDetails {
  /** The file concerned, if any. */
  readonly path?: string
  /** From 1. */
  readonly line?: number
  /** From 1. */
  readonly column?: number
  /** What to do about it; one sentence. */
  readonly hint?: string
  readonly cause?: unknown
}

class ReportoscopeError extends Error {
  /** A short kebab-case name of what went wrong, such as `not-a-zip`. */
  readonly code: string
  readonly path?: string
  readonly line?: number
  readonly column?: number
  readonly hint?: string

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : {cause: details.cause})
    this.code = code
    if (details.path !== undefined) this.path = details.path
    if (details.line !== undefined) this.line = details.line
    if (details.column !== undefined) this.column = details.column
    if (details.hint !== undefined) this.hint = details.hint
  }
}

/** A file that cannot be read: empty, of an unknown format, encrypted, broken. */
export class InputError extends ReportoscopeError {
  override readonly name = 'InputError'
}

/** A flag, profile, format or fact that does not exist. */
export class UsageError extends ReportoscopeError {
  override readonly name = 'UsageError'
}

/** One mistake in one rule file. Lines and columns from 1. */
export interface RuleMistake {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** All mistakes of all rule files at once. */
export class RulesError extends ReportoscopeError {
  override readonly name = 'RulesError'
  readonly mistakes: readonly RuleMistake[]

  constructor(mistakes: readonly RuleMistake[]) {
    super('broken-rules', mistakes.map(describeMistake).join('\n'))
    this.mistakes = mistakes
  }
}

/** `file:line:column message`, as compilers write it. */
function describeMistake(mistake: RuleMistake): string {
  return `${mistake.file}:${mistake.line}:${mistake.column} ${mistake.message}`
}
