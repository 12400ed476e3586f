/** One submission: read, judged, and its files written. Runs in a worker thread or in the main one. */
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {formatters} from '../../formatters/index.ts'
import {letterDocx} from '../../formatters/letter/docx.ts'
import {letterMarkdown} from '../../formatters/letter/markdown.ts'
import {triageRow} from '../../formatters/triage/rows.ts'
import {plainOptions} from '../../model/formatter.ts'
import type {Rules} from '../../model/rules.ts'
import type {TriageRow} from '../../model/triage.ts'
import type {Flags} from '../arguments.ts'
import {describeError, isExpected} from '../errors.ts'
import {lintPaths} from '../lint.ts'
import {write} from '../write.ts'

/** What to do, in a form that can be sent to a worker. */
export interface Job {
  /** File or folder of the submission. */
  readonly path: string
  /** Its name in the table. */
  readonly name: string
  /** Folder for its files, and the same relative to the table. */
  readonly folder: string
  readonly link: string
  /** What `--resume` knows it by. */
  readonly key: string
  readonly flags: Flags
}

/** Never throws: what goes wrong stands in the row. */
export async function triageOne(job: Job, rules: Rules): Promise<TriageRow> {
  try {
    return await work(job, rules)
  } catch (error) {
    return triageRow(job.name, [], [sentence(error)], {}, '')
  }
}

async function work({path, name, folder, link, key, flags}: Job, rules: Rules): Promise<TriageRow> {
  const {reports, documents, errors} = await lintPaths([path], flags, rules, () => {}, {keepText: true, supplements: 'join'})
  const [first] = reports
  if (first === undefined) return triageRow(name, [], errors.map(sentence), {}, '')
  mkdirSync(folder, {recursive: true})
  const put = (file: string, content: string | Uint8Array): void => write(join(folder, file), content)
  put('report.html', (await formatters.html())(reports, {...plainOptions, documents}))
  put('report.json', (await formatters.json())(reports, plainOptions))
  put('letter.md', letterMarkdown(first))
  put('letter.docx', await letterDocx(first))
  const files = {
    report: `${link}/report.html`,
    letter: `${link}/letter.md`,
    letterDocx: `${link}/letter.docx`,
    data: `${link}/report.json`,
  }
  // What could not be read now may be readable next time.
  return triageRow(name, reports, errors.map(sentence), files, errors.length === 0 ? key : '')
}

function sentence(error: unknown): string {
  return isExpected(error) ? describeError(error) : `a bug: ${error instanceof Error ? error.message : String(error)}`
}
