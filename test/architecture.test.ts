import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'

/** Imports go down only; neighbours on a floor do not know each other. */
const floors: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  readers: ['model'],
  compare: ['model'],
  formatters: ['model', 'compare'],
  phrases: ['model', 'text'],
  detectors: ['model', 'text'],
  ruleset: ['model', 'text', 'phrases', 'detectors'],
  engine: ['model', 'text', 'phrases', 'detectors'],
}
/** The doors to the machine: everything else is pure. */
const mayTouchTheMachine = /^(?:shell\/|action\/|pages\.ts$|cli\.ts$|index\.ts$|ruleset\/(?:load|bundle)\.ts$)/

const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => path.endsWith('.ts'))
const code = (path: string): string => readFileSync(`src/${path}`, 'utf8')
const importsOf = (path: string): string[] =>
  [...code(path).matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(match => match[1] as string)

/** `readers/jats/index.ts` + `../../model/report.ts` → `model`. */
function floorOf(path: string, imported: string): string {
  return new URL(imported, `file:///${path}`).pathname.split('/')[1] ?? ''
}

describe('the house', () => {
  test.each(Object.keys(floors))('floor %s imports only from the floors below it', floor => {
    const allowed = [floor, ...(floors[floor] ?? [])]
    const wrong = files
      .filter(path => path.startsWith(`${floor}/`))
      .flatMap(path =>
        importsOf(path)
          .filter(name => name.startsWith('.') && !allowed.includes(floorOf(path, name)))
          .map(name => `${path} → ${name}`),
      )
    expect(wrong).toEqual([])
  })

  test('only its doors use node: modules, process or Buffer', () => {
    const wrong = files
      .filter(path => !mayTouchTheMachine.test(path))
      .filter(path => importsOf(path).some(name => name.startsWith('node:')) || /\bprocess\.|\bBuffer\./.test(code(path)))
    expect(wrong).toEqual([])
  })

  test('nothing but the action speaks to a network, and that only where it is told to', () => {
    const wrong = files
      .filter(path => !path.startsWith('action/'))
      .filter(path => /\bfetch\(|node:(?:https?|net|dgram|tls|dns)|XMLHttpRequest|WebSocket/.test(code(path)))
    expect(wrong).toEqual([])
  })

  test('has no default exports', () => {
    expect(files.filter(path => /^export default/m.test(code(path)))).toEqual([])
  })
})
