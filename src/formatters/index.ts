/** The tables of output formats: name → its module, loaded only when that format is asked for. */
import type {FileFormatter, Formatter, StreamFormatter} from '../model/formatter.ts'

/** Formats that are text. */
export const formatters = {
  text: async () => (await import('./text/index.ts')).text,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./json.ts')).jsonl,
  sarif: async () => (await import('./sarif/index.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  junit: async () => (await import('./junit.ts')).junit,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  markdown: async () => (await import('./markdown/index.ts')).markdown,
  html: async () => (await import('./html/index.ts')).html,
  csv: async () => (await import('./csv.ts')).csv,
  checklist: async () => (await import('./checklist/markdown.ts')).checklist,
  'checklist-csv': async () => (await import('./checklist/csv.ts')).checklistCsv,
} as const satisfies Record<string, () => Promise<Formatter>>

/** Formats of these that can be written report by report. */
export const streams = {
  text: async () => (await import('./text/index.ts')).textStream,
  jsonl: async () => (await import('./json.ts')).jsonlStream,
} as const satisfies Record<string, () => Promise<StreamFormatter>>

/** Formats that are files of bytes. */
export const fileFormatters = {
  'checklist-docx': async () => (await import('./checklist/docx.ts')).checklistDocx,
} as const satisfies Record<string, () => Promise<FileFormatter>>

export type FormatterName = keyof typeof formatters
