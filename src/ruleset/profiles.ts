/** Profile files → what each asks, with what it extends. */
import type {Requirement} from '../model/report.ts'
import type {ProfileFile} from '../model/rule-file.ts'
import type {Profile} from '../model/ruleset.ts'
import {roleNumber} from './clauses.ts'
import type {Names} from './names.ts'
import type {ParsedFile} from './parse.ts'

export function compileProfiles(
  files: readonly ParsedFile[],
  items: readonly string[],
  pitfalls: readonly string[],
  table: Names,
  roles: readonly string[],
): Profile[] {
  const written = new Map(files.map(file => [(file.value as ProfileFile).id, file]))
  const itemIds = new Set(items)
  const pitfallIds = new Set(pitfalls)

  function asksOf(id: string, trail: readonly string[]): Map<string, Requirement> {
    const file = written.get(id) as ParsedFile
    const profile = file.value as ProfileFile
    const asks = new Map<string, Requirement>()
    for (const [index, base] of (profile.extends ?? []).entries()) {
      if (!table.expect('profile', base, new Set(written.keys()), file, ['extends', index])) continue
      if (trail.includes(base))
        table.mistakes.push(
          file.mistake(`the profiles extend each other in a circle: ${[...trail, base].join(' → ')}`, ['extends', index]),
        )
      else for (const [rule, requirement] of asksOf(base, [...trail, base])) asks.set(rule, requirement)
    }
    for (const requirement of ['required', 'recommended', 'optional'] as const) {
      for (const [index, rule] of (profile.asks[requirement] ?? []).entries()) {
        if (table.expect('item', rule, itemIds, file, ['asks', requirement, index])) asks.set(rule, requirement)
      }
    }
    return asks
  }

  function placesOf(file: ParsedFile, profile: ProfileFile): Profile['places'] {
    return Object.fromEntries(
      Object.entries(profile.places ?? {}).map(([id, place]) => {
        table.expect('item', id, itemIds, file, ['places', id])
        const bits = place.in.map(
          (name, index) => 1 << roleNumber(name, file, ['places', id, 'in', index], {names: table, roles}),
        )
        return [id, {roles: bits.reduce((all, bit) => all | bit, 0), say: place.say.trim()}]
      }),
    )
  }

  const compiled = files.map((file): Profile => {
    const profile = file.value as ProfileFile
    if (profile.pitfalls !== undefined && profile.pitfalls !== 'all') {
      for (const [index, id] of profile.pitfalls.entries()) table.expect('pitfall', id, pitfallIds, file, ['pitfalls', index])
    }
    for (const id of Object.keys(profile.accepts ?? {})) table.expect('item', id, itemIds, file, ['accepts', id])
    const planned = profile.planned ?? []
    for (const [index, id] of planned.entries()) {
      if (itemIds.has(id))
        table.mistakes.push(
          file.mistake(`the item \`${id}\` exists now; move it from \`planned\` to \`asks\``, ['planned', index]),
        )
    }
    return {
      id: profile.id,
      title: profile.title,
      about: profile.about.trim(),
      url: profile.url,
      asks: [...asksOf(profile.id, [profile.id])].map(([rule, requirement]) => ({rule, requirement})),
      pitfalls: profile.pitfalls ?? 'all',
      ...(profile['default-for'] !== undefined && {defaultFor: profile['default-for']}),
      accepts: profile.accepts ?? {},
      places: placesOf(file, profile),
      planned,
    }
  })
  return [...compiled, everything(items)]
}

/** For people who write rules: every item that there is. */
function everything(items: readonly string[]): Profile {
  return {
    id: 'everything',
    title: 'Every item that there is',
    about: 'For people who write rules, and for measuring.',
    url: 'https://doi.org/10.4230/DagRep.14.1.90',
    asks: items.map(rule => ({rule, requirement: 'recommended'})),
    pitfalls: 'all',
    accepts: {},
    places: {},
    planned: [],
  }
}
