/** The YAML head of a manuscript, and other ways in which its title stands above the text. */
import type {Field, Role, Span} from '../../model/document.ts'
import {InputError} from '../../model/errors.ts'
import type {YamlShift, yamlFields} from '../shared/yaml-fields.ts'
import {addRegion} from './region.ts'
import type {Text} from './text.ts'

export interface Head {
  readonly fields: readonly Field[]
  readonly remarks: readonly string[]
  /** Where the title stands that is not a field. */
  readonly title?: Span
}

/** A head above a body that begins at `end`. */
export interface HeadAbove extends Head {
  readonly end: number
}

/** The library for YAML takes a tenth of the time that the whole program takes to start; so it is loaded only for files with a head. */
export type ReadYaml = typeof yamlFields

/** Cuts the head off `text` and reads it. A head that is no YAML is left out with a remark. */
export function headOf(text: string, path: string, file: number, readYaml: ReadYaml | undefined): HeadAbove {
  const opening = /^\s*(---|\+\+\+)[ \t]*\r?\n/.exec(text)
  if (opening === null) return titleLines(text)
  const offset = opening[0].length
  const closing = opening[1] === '---' ? /^(?:---|\.\.\.)[ \t]*\r?$/gm : /^\+\+\+[ \t]*\r?$/gm
  closing.lastIndex = offset
  const close = closing.exec(text)
  // A lone line of dashes above prose is a rule.
  if (close === null || !/^\s*(?:#|[\w"'][^\n]*?[:=](?:\s|$)|$)/.test(text.slice(offset, close.index)))
    return {fields: [], remarks: [], end: 0}
  const end = closing.lastIndex
  if (opening[1] === '+++') return {fields: [], remarks: ['the head in TOML was not read'], end}
  if (readYaml === undefined) return {fields: [], remarks: ['the YAML head was not read'], end}
  return {
    ...yamlHead(readYaml, text.slice(offset, close.index), path, {file, offset, line: opening[0].split('\n').length - 1}),
    end,
  }
}

/** What a YAML text says; what is no YAML gives only a remark. */
export function yamlHead(readYaml: ReadYaml, yaml: string, path: string, shift: YamlShift): Head {
  try {
    const {fields, remarks} = readYaml(yaml, path, shift)
    return {fields: withAuthors(fields), remarks}
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const where = error.line === undefined ? '' : ` (line ${error.line})`
    return {fields: [], remarks: [`the YAML head was not read: ${error.message}${where}`]}
  }
}

/** Pandoc’s `% title`, `% authors`, `% date` in the first lines. */
function titleLines(text: string): HeadAbove {
  const lines = /^(% [^\n]*(?:\n[ \t]+\S[^\n]*)*)(?:\n%[^\n]*(?:\n[ \t]+\S[^\n]*)*){0,2}/.exec(text)
  if (lines === null) return {fields: [], remarks: [], end: 0}
  return {fields: [], remarks: [], end: lines[0].length, title: {start: 2, end: (lines[1] as string).length}}
}

/** However authors are written, their names are found at `/authors/N/name`. */
export function withAuthors(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field): readonly Field[] => {
    const pointer = field.pointer.replace(/^\/author(?=\/|$)/, '/authors')
    if (typeof field.value !== 'string') return [{...field, pointer}]
    if (pointer === '/authors') return splitNames(field, field.value)
    if (/^\/authors\/\d+$/.test(pointer)) return [{...field, pointer: `${pointer}/name`}]
    const given = /^(\/authors\/\d+\/name)\/given$/.exec(pointer)
    const family =
      given === null
        ? undefined
        : fields.find(other => other.pointer.replace(/^\/author\//, '/authors/') === `${given[1]}/family`)
    const whole = family === undefined ? [] : [{...field, pointer: given?.[1] as string, value: `${field.value} ${family.value}`}]
    return [...whole, {...field, pointer}]
  })
}

function splitNames(field: Field, names: string): readonly Field[] {
  const list = names.split(/\s*(?:;|,?\s+and\s|,)\s*/).filter(name => name !== '')
  return list.map((name, index) => ({...field, pointer: `/authors/${index}/name`, value: name}))
}

/** Adds what a head says in sentences: title, abstract, statements. */
export function addHead(text: Text, head: Head): void {
  const title = head.fields.find(field => field.pointer === '/title')
  const span = head.title ?? (title === undefined ? undefined : contentOf(text.page.text, title))
  if (span !== undefined) addTitle(text, span)
  for (const field of head.fields) {
    const section = sections.find(({keys}) => keys.test(field.pointer))
    if (section === undefined || typeof field.value !== 'string' || field.site.kind !== 'range') continue
    if (field.value.trim().split(/\s+/).length < 3) continue
    const {start} = field.site
    const site = {kind: 'range' as const, start, end: start}
    text.page.blocks.push({
      kind: 'heading',
      depth: 1,
      text: section.title,
      file: text.page.file,
      site,
      anchors: [],
      role: section.role,
    })
    addRegion(text, contentOf(text.page.text, field))
  }
}

/** Statements that journals’ templates keep in the head. */
const sections: readonly {readonly keys: RegExp; readonly title: string; readonly role: Role}[] = [
  {keys: /^\/(parts\/)?abstract$/i, title: 'Abstract', role: 'abstract'},
  {keys: /^\/(parts\/)?data[-_ ]?availability/i, title: 'Data availability', role: 'data-availability'},
  {keys: /^\/(parts\/)?code[-_ ]?availability/i, title: 'Code availability', role: 'code-availability'},
  {keys: /^\/(parts\/)?acknowledge?ments?$/i, title: 'Acknowledgements', role: 'acknowledgements'},
  {keys: /^\/(parts\/)?funding$/i, title: 'Funding', role: 'funding'},
  {keys: /^\/(parts\/)?(author)?[-_ ]?contributions?$/i, title: 'Author contributions', role: 'contributions'},
  {
    keys: /^\/(parts\/)?(conflicts?[-_ ]?(of[-_ ]?)?interests?|competing[-_ ]?interests?)$/i,
    title: 'Competing interests',
    role: 'competing-interests',
  },
  {keys: /^\/(parts\/)?(ethics([-_ ]?statement)?|institutionalreview)$/i, title: 'Ethics', role: 'ethics'},
]

function addTitle(text: Text, span: Span & {readonly cuts?: readonly Span[]}): void {
  const {blocks} = text.page
  const before = blocks.length
  addRegion(text, span)
  const [first] = blocks.splice(before)
  if (first !== undefined) blocks.push({...first, kind: 'title', depth: 0})
}

/** The words of a scalar without quotes, sign and indentation. */
function contentOf(text: string, field: Field): Span & {readonly cuts: readonly Span[]} {
  const {start, end} = field.site.kind === 'range' ? field.site : {start: 0, end: 0}
  const sign = text.charAt(start)
  if (sign === '"' || sign === "'") return {start: start + 1, end: end - 1, cuts: []}
  if (sign !== '|' && sign !== '>') return {start, end, cuts: []}
  const first = text.indexOf('\n', start) + 1
  const indent = /^(?:[ \t]*\r?\n)*([ \t]*)/.exec(text.slice(first, end))?.[1]?.length ?? 0
  const cuts = [...text.slice(first, end).matchAll(new RegExp(`^[ \\t]{1,${Math.max(1, indent)}}`, 'gm'))].map(
    ({0: blanks, index}) => {
      return {start: first + index, end: first + index + blanks.length}
    },
  )
  return {start: first, end, cuts}
}
