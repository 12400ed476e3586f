/** HTML that is safe by construction: what is put into a template is escaped, unless it is markup itself. */
import {clean} from '../shared/clean.ts'

/** A piece of HTML. */
export interface Markup {
  readonly html: string
}

type Value = string | number | Markup | undefined | readonly (Markup | string | undefined)[]

/** A template whose values are escaped; `undefined` is nothing, lists are put one after the other. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return {html: parts.map((part, index) => part + show(values[index])).join('')}
}

/** The piece where the condition holds. */
export function when(condition: boolean, piece: () => Markup): Markup | undefined {
  return condition ? piece() : undefined
}

/** Text that is right as it stands: the style sheet and the script, which are files of this project. */
export function verbatim(html: string): Markup {
  return {html}
}

function show(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map(show).join('')
}

function escapeText(text: string): string {
  return clean(text).replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
