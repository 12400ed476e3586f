import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {toolVersion} from '../src/model/tool.ts'

const pack = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  dependencies: object
  devDependencies: object
  files: string[]
}

test('the version that reports state is that of the package and of its citation', () => {
  expect(toolVersion).toBe(pack.version)
  expect(readFileSync('CITATION.cff', 'utf8')).toContain(`version: ${pack.version}`)
})

test('the lock file names no address of a registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http')
})

test('each dependency has its reason in CONTRIBUTING', () => {
  const page = readFileSync('CONTRIBUTING.md', 'utf8')
  const without = Object.keys({...pack.dependencies, ...pack.devDependencies}).filter(name => !page.includes(`\`${name}\``))
  expect(without).toEqual([])
})

test('every file that a page of the documentation points to is there', () => {
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    'src/README.md',
    ...readdirSync('docs')
      .filter(name => name.endsWith('.md'))
      .map(name => `docs/${name}`),
  ]
  const broken = pages.flatMap(page =>
    [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(match => new URL(match[1] as string, `file:///${page}`).pathname.slice(1))
      .filter(path => !existsSync(decodeURIComponent(path)))
      .map(path => `${page} → ${path}`),
  )
  expect(broken).toEqual([])
})
