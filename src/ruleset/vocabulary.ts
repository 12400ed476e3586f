/** Identifiers, headings and qualifiers as they are written → compiled. */
import type {IdentifiersFile, QualifiersFile, SectionsFile} from '../model/rule-file.ts'
import type {HeadingRule, Identifier, QualifierRule} from '../model/ruleset.ts'
import {roleNumber} from './clauses.ts'
import type {Names} from './names.ts'
import type {ParsedFile} from './parse.ts'

type WrittenIdentifier = IdentifiersFile[string]
type WrittenSection = SectionsFile[string]

export function compileIdentifier([name, written]: readonly [string, WrittenIdentifier]): Identifier {
  return {
    name,
    pattern: typeof written.pattern === 'string' ? written.pattern : written.pattern.join('|'),
    ignoreCase: written['ignore-case'] ?? false,
    hints: written.hints ?? [],
    alone: written.alone ?? false,
  }
}

export function compileHeading(
  file: ParsedFile,
  role: string,
  section: WrittenSection,
  context: {names: Names; roles: readonly string[]},
): HeadingRule {
  const patterns = (list: readonly string[] | undefined, key: string): number[] =>
    (list ?? []).map((phrase, index) => context.names.pattern(phrase, file, [role, key, index]))
  return {
    role: roleNumber(role, file, [role], context),
    whole: patterns(section.whole, 'whole'),
    within: patterns(section.within, 'within'),
    main: section.main ?? false,
    apart: section.apart ?? false,
    alone: section.alone ?? false,
  }
}

export function compileQualifiers(file: ParsedFile, table: Names): QualifierRule[] {
  return Object.entries(file.value as QualifiersFile).map(([id, written]) => {
    const patterns = (key: 'before' | 'after' | 'anywhere' | 'pseudo' | 'stops'): number[] =>
      (written[key] ?? []).map((phrase, index) => table.pattern(phrase, file, [id, key, index]))
    return {
      id,
      title: written.title,
      before: patterns('before'),
      after: patterns('after'),
      anywhere: patterns('anywhere'),
      pseudo: patterns('pseudo'),
      stops: patterns('stops'),
      reach: written.reach ?? 8,
    }
  })
}
