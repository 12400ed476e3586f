/** The hand-made reports and documents that all formatter tests share. */
import {readFileSync} from 'node:fs'
import type {Document} from '../../src/model/document.ts'
import {type FormatOptions, plainOptions} from '../../src/model/formatter.ts'
import type {Report} from '../../src/model/report.ts'

export const reports: readonly Report[] = JSON.parse(read('report.json')).reports
export const documents: readonly Document[] = JSON.parse(read('documents.json'))

/** A manuscript in several files, with everything that a report can say. */
export const manuscript = reports[0] as Report
/** A PDF of which a part could not be read. */
export const pdf = reports[1] as Report

export function options(changes: Partial<FormatOptions> = {}): FormatOptions {
  return {...plainOptions, ...changes}
}

/** The path of a file that shows what a formatter writes. */
export function golden(name: string): string {
  return new URL(`golden/${name}`, import.meta.url).pathname
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}
