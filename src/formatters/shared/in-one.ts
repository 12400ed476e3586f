import type {Formatter, StreamFormatter} from '../../model/formatter.ts'

/** All reports at once, in a format that can be written report by report. */
export function inOne(stream: StreamFormatter): Formatter {
  return (reports, options) => {
    const {next, end} = stream(options)
    return [...reports.map(next), end()].join('')
  }
}
