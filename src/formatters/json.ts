/** The reports as data, as `schemas/report.schema.json` describes them. */
import type {StreamFormatter} from '../model/formatter.ts'
import {inOne} from './shared/in-one.ts'

/** `{"reports": […]}`, indented by two spaces. */
export const json = inOne(() => {
  let count = 0
  return {
    next: report => `${count++ === 0 ? '{\n  "reports": [' : ','}\n    ${stringify(report, 2).replaceAll('\n', '\n    ')}`,
    end: () => (count === 0 ? '{\n  "reports": []\n}\n' : '\n  ]\n}\n'),
  }
})

/** One report per line, for batches that are read as they come. */
export const jsonlStream: StreamFormatter = () => ({next: report => `${stringify(report)}\n`, end: () => ''})
export const jsonl = inOne(jsonlStream)

/** JSON that may be shown in a terminal: characters that would steer it are written as escapes, the data stay the same. */
export function stringify(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(steering, character =>
    [...Array(character.length).keys()].map(index => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  )
}

const steering = /[\u007F-\u009F\u2028\u2029]|(?![\u200C\u200D])\p{Cf}/gu
