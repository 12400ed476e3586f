/** The table of formats for comparisons: name → its module, loaded only when that format is asked for. */
import type {DiffFormatter} from './formatter.ts'

export const diffFormatters = {
  text: async () => (await import('./text.ts')).diffText,
  markdown: async () => (await import('./markdown.ts')).diffMarkdown,
  json: async () => (await import('./json.ts')).diffJson,
} as const satisfies Record<string, () => Promise<DiffFormatter>>
