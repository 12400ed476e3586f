/** MathML of an embedded formula as a line of plain text. */
import {mathReader} from '../shared/mathml.ts'
import {scanXml} from '../shared/xml.ts'

export function formulaText(markup: string): string {
  const math = mathReader()
  let text = ''
  let skipped = 0
  scanXml(markup, {
    open({name}) {
      const before = skipped > 0 ? undefined : math.open(name)
      if (before === undefined) skipped++
      else text += before
    },
    close() {
      if (skipped > 0) skipped--
      else text += math.close()
    },
    text(value) {
      if (skipped === 0) text += math.text(value)
    },
  })
  return text
}
