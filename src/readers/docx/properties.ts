/** Title and keywords in the properties of a .docx (`docProps/core.xml`). */
import {toldTitle} from '../shared/told-title.ts'
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
  const keywords = (values.get('keywords') ?? '').split(/[,;]/)
  return {
    title: toldTitle(values.get('title')),
    keywords: keywords.map(word => word.trim()).filter(word => word !== ''),
  }
}
