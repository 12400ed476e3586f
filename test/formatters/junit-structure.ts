/** What an XML parser and the schema of Jenkins say of a JUnit report. */
import {SaxesParser} from 'saxes'

/** Children and attributes that the schema `junit-4.xsd` of Jenkins allows, as far as this project writes them. */
const structure: Readonly<Record<string, {readonly in: string; readonly attributes: readonly string[]}>> = {
  testsuites: {in: '', attributes: ['name']},
  testsuite: {in: 'testsuites', attributes: ['name', 'tests', 'failures', 'errors', 'skipped']},
  properties: {in: 'testsuite', attributes: []},
  property: {in: 'properties', attributes: ['name', 'value']},
  testcase: {in: 'testsuite', attributes: ['name', 'classname', 'time']},
  failure: {in: 'testcase', attributes: ['type', 'message']},
  skipped: {in: 'testcase', attributes: []},
  'system-out': {in: 'testcase testsuite', attributes: []},
}
const order = ['properties', 'testcase', 'system-out']

/** What the text does wrong, as far as an XML parser and the table above can tell. */
export function structureMistakes(text: string): readonly string[] {
  const mistakes: string[] = []
  const open: {name: string; last: number}[] = []
  const parser = new SaxesParser()
  parser.on('error', error => mistakes.push(error.message))
  parser.on('opentag', ({name, attributes}) => {
    const parent = open.at(-1)
    const known = structure[name]
    if (!known?.in.split(' ').includes(parent?.name ?? '')) mistakes.push(`${name} in ${parent?.name}`)
    for (const attribute of Object.keys(attributes))
      if (!known?.attributes.includes(attribute)) mistakes.push(`${name} ${attribute}`)
    if (parent?.name === 'testsuite' && order.indexOf(name) < parent.last) mistakes.push(`${name} too late`)
    if (parent) parent.last = Math.max(parent.last, order.indexOf(name))
    open.push({name, last: -1})
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return mistakes
}
