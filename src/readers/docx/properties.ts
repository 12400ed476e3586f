/** Title and keywords in the properties of a .docx (`docProps/core.xml`). */
import {scanXml} from '../shared/xml.ts'

export interface Properties {
  /** `undefined` where there is none, or one that a program made up. */
  readonly title: string | undefined
  readonly keywords: readonly string[]
}

export function propertiesOf(xml: string): Properties {
  const values = new Map<string, string>()
  let name = ''
  scanXml(xml, {
    open(tag) {
      name = tag.name
    },
    close() {
      name = ''
    },
    text(value) {
      values.set(name, (values.get(name) ?? '') + value)
    },
  })
  const title = values.get('title')?.trim()
  const keywords = (values.get('keywords') ?? '').split(/[,;]/)
  return {
    title: title === undefined || title.split(/\s+/).length < 3 || /\.(docx?|rtf)$/i.test(title) ? undefined : title,
    keywords: keywords.map(word => word.trim()).filter(word => word !== ''),
  }
}
