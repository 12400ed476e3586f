/** Ids of rule files: the file name, and no two alike. */
import type {RuleMistake} from '../model/errors.ts'
import type {ParsedFile, RuleFileKind} from './parse.ts'

/** The id of a rule, fact or profile is its file name; no two share one. */
export function idMistakes(files: readonly ParsedFile[]): RuleMistake[] {
  const seen = new Map<string, string>()
  return files.flatMap(file => {
    if (!['rule', 'pitfall', 'fact', 'profile'].includes(file.kind)) return []
    const id = (file.value as {id?: unknown} | null)?.id
    if (typeof id !== 'string') return []
    const name = file.path
      .split('/')
      .at(-1)
      ?.replace(/\.ya?ml$/, '')
    const mistakes = name === id ? [] : [file.mistake(`the id \`${id}\` must be the file name, \`${name ?? ''}\``, ['id'])]
    const kind = file.kind === 'fact' || file.kind === 'profile' ? file.kind : 'rule'
    const other = seen.get(`${kind} ${id}`)
    seen.set(`${kind} ${id}`, file.path)
    return other === undefined ? mistakes : [...mistakes, file.mistake(`the id \`${id}\` is taken by ${other}`, ['id'])]
  })
}

/** Ids of all files of a kind, by their names. */
export function idsOf(files: readonly ParsedFile[], kind: RuleFileKind): string[] {
  return files
    .filter(file => file.kind === kind)
    .flatMap(
      file =>
        file.path
          .split('/')
          .at(-1)
          ?.replace(/\.ya?ml$/, '') ?? [],
    )
}
