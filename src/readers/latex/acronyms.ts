/** `\ac{ct}` → “computed tomography (CT)” the first time, “CT” from then on, as the acronym packages print it. */
import {argument, group, optional, star} from './arguments.ts'
import {type Command, type Commands, named} from './commands.ts'
import {write} from './drafts.ts'
import {enter} from './frames.ts'
import {mayExpand} from './macros.ts'
import {raw} from './raw.ts'
import type {Acronym, Reading, Stretch} from './state.ts'

export const acronymDefinitions: Commands = [
  ...named('newacronym newabbreviation', (reading, name) => {
    optional(reading)
    define(reading, name, raw(group(reading)), argument(reading), argument(reading))
  }),
  ...named('acro acrodef newacro acroplural', (reading, name) => {
    const key = group(reading)
    const short = optional(reading) ?? key
    define(reading, name, raw(key), short, argument(reading))
  }),
  [
    'DeclareAcronym',
    (reading, name) => {
      const key = raw(group(reading))
      const options = argument(reading)
      define(reading, name, key, option(options, 'short'), option(options, 'long'))
    },
  ],
  [
    'newglossaryentry',
    (reading, name) => {
      const key = raw(group(reading))
      const entry = option(argument(reading), 'name')
      define(reading, name, key, entry, entry)
    },
  ],
  [
    'glsxtrnewsymbol',
    (reading, name) => {
      optional(reading)
      const key = raw(group(reading))
      const symbol = argument(reading)
      define(reading, name, key, symbol, symbol)
    },
  ],
]

type Form = 'first' | 'short' | 'long' | 'full'

export const acronymCommands: Commands = [
  ...named('ac Ac gls Gls GLS iac', use('first', '')),
  ...named('acp Acp glspl Glspl', use('first', 's')),
  ...named('acs Acs acrshort Acrshort glsxtrshort acrshorten', use('short', '')),
  ...named('acsp Acsp acrshortpl Acrshortpl glsxtrshortpl', use('short', 's')),
  ...named('acl Acl acrlong Acrlong glsxtrlong glsdesc', use('long', '')),
  ...named('aclp Aclp acrlongpl Acrlongpl glsxtrlongpl', use('long', 's')),
  ...named('acf Acf acrfull Acrfull glsxtrfull', use('full', '')),
  ...named('acfp Acfp acrfullpl Acrfullpl glsxtrfullpl', use('full', 's')),
  ...named('glsname glstext glssymbol glsentryname glsentrytext glsentryshort', use('short', '')),
]

function define(reading: Reading, name: string, key: string, short: Stretch | undefined, long: Stretch | undefined): void {
  if (name === 'acroplural' || key === '' || short === undefined || long === undefined) return
  reading.acronyms.set(key, {short: {...short, inMacro: true}, long: {...long, inMacro: true}, used: false})
}

function use(form: Form, plural: string): Command {
  return reading => {
    star(reading)
    optional(reading)
    const key = raw(group(reading))
    const acronym = reading.acronyms.get(key)
    if (acronym === undefined) return write(reading, key + plural)
    if (mayExpand(reading, acronym.long)) print(reading, acronym, form === 'first' ? firstForm(acronym) : form, plural)
    acronym.used = true
  }
}

function firstForm(acronym: Acronym): Form {
  return acronym.used || acronym.short.start === acronym.long.start ? 'short' : 'full'
}

function print(reading: Reading, acronym: Acronym, form: Form, plural: string): void {
  if (form !== 'full') {
    enter(reading, form === 'short' ? acronym.short : acronym.long, () => write(reading, plural))
    return
  }
  enter(reading, acronym.short, () => write(reading, `${plural})`))
  enter(reading, acronym.long, () => write(reading, `${plural} (`))
}

/** The value of `short = CT` or `short = {CT}` in a list of options. */
function option(options: Stretch | undefined, name: string): Stretch | undefined {
  if (options === undefined) return undefined
  const {file, start, end} = options
  const found = new RegExp(`(?:^|[,\\s])${name}\\s*=\\s*(\\{?)`).exec(file.text.slice(start, end))
  if (found === null) return undefined
  const from = start + found.index + found[0].length
  const close = found[1] === '{' ? (file.closing[from - 1] as number) : file.text.slice(from, end).search(/[,\n]/) + from
  return {...options, start: from, end: close >= from && close <= end ? close : end}
}
