/** The table of readers: format → its module, loaded only when that format is read. */
import type {Format} from '../model/document.ts'
import type {Reader} from '../model/reader.ts'

export const readers = {
  markdown: async () => (await import('./markdown/index.ts')).markdown,
  manubot: async () => (await import('./markdown/index.ts')).markdown,
  text: async () => (await import('./plain.ts')).plain,
  latex: async () => (await import('./latex/index.ts')).latex,
  jats: async () => (await import('./jats/index.ts')).jats,
  tei: async () => (await import('./tei/index.ts')).tei,
  docx: async () => (await import('./docx/index.ts')).docx,
  odt: async () => (await import('./odt/index.ts')).odt,
  pdf: async () => (await import('./pdf/index.ts')).pdf,
  html: async () => (await import('./html/index.ts')).html,
  notebook: async () => (await import('./notebook.ts')).notebook,
  rst: async () => (await import('./rst.ts')).rst,
  bioimageio: async () => (await import('./cards/bioimageio.ts')).bioimageio,
  huggingface: async () => (await import('./cards/huggingface.ts')).huggingface,
  monai: async () => (await import('./cards/monai.ts')).monai,
} as const satisfies Record<Format, () => Promise<Reader>>
