#!/usr/bin/env node
/** The command: argv → calls → standard output and exit code. Logic that a library user would miss stands elsewhere. */
import {type Arguments, parseArguments} from './shell/arguments.ts'
import {exitCodes, tellError} from './shell/errors.ts'
import {cannotWrite} from './shell/write.ts'

const commands: Readonly<
  Record<Arguments['command'], () => Promise<(rest: readonly string[], flags: Arguments['flags']) => Promise<number>>>
> = {
  lint: async () => (await import('./shell/commands/lint.ts')).lint,
  explain: async () => (await import('./shell/commands/explain.ts')).explain,
  list: async () => (await import('./shell/commands/list.ts')).list,
  test: async () => (await import('./shell/commands/test.ts')).test,
  init: async () => (await import('./shell/commands/init.ts')).init,
  coverage: async () => (await import('./shell/commands/coverage.ts')).coverage,
  triage: async () => (await import('./shell/commands/triage.ts')).triage,
  diff: async () => (await import('./shell/commands/diff.ts')).diff,
  help: async () => (await import('./shell/commands/help.ts')).help,
  version: async () => (await import('./shell/commands/help.ts')).version,
}

async function main(argv: readonly string[]): Promise<number> {
  const {command, rest, flags} = parseArguments(argv)
  const run = await commands[command]()
  return run(rest, flags)
}

// A reader that closes early (`| head`) is no error of ours; a full disk is one that is told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  tellError(cannotWrite('standard output', error))
  process.exit(exitCodes.couldNotRun)
})
main(process.argv.slice(2)).then(leave, (error: unknown) => {
  tellError(error)
  leave(exitCodes.of(error))
})

/** Ends the process once all is written, without waiting for code that V8 still compiles in the background: a tenth of a short run. */
function leave(code: number): void {
  process.stderr.write('', () => process.stdout.write('', () => process.exit(code)))
}
