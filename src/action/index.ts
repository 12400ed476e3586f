/** Entry of the action. */
import {escapeData} from '../formatters/github.ts'
import {runAction} from './main.ts'

runAction().then(
  code => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stdout.write(`::error::${escapeData(error instanceof Error ? error.message : String(error))}\n`)
    process.exitCode = 2
  },
)
