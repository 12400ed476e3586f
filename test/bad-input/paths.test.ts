import {spawnSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {command, expectRefused, lay, type Refused, reportsOf, secret} from './cases.ts'

const words = '# Methods\n\nCells were counted.\n'

const refused: readonly Refused[] = [
  {
    what: 'one that is not there',
    files: {},
    give: 'nowhere.md',
    says: 'there is no such file or folder',
    wants: 'Check the spelling',
  },
  {what: 'none at all', files: {}, give: '', at: '""', says: 'there is no such file or folder', wants: 'Check the spelling'},
  {
    what: 'below a file',
    files: {'paper.md': words},
    give: 'paper.md/more.md',
    says: 'there is no such file or folder',
    wants: 'Check the spelling',
  },
  {what: 'a link to itself', files: {'loop.md': {link: 'loop.md'}}, says: 'the links lead in a circle', wants: 'Give the file'},
  {
    what: 'links to each other',
    files: {'one.md': {link: 'two.md'}, 'two.md': {link: 'one.md'}},
    says: 'the links lead in a circle',
    wants: 'Give the file itself',
  },
  {
    what: 'a link to nowhere',
    files: {'gone.md': {link: 'nowhere.md'}},
    says: 'there is no such file or folder',
    wants: 'Check the spelling',
  },
  {
    what: 'a link out of its folder',
    files: {'out.md': {link: '../secret.md'}},
    says: 'links lead out of it',
    wants: 'Give the file itself',
  },
  {what: 'a device', files: {}, give: '/dev/zero', says: 'this is neither a file nor a folder', wants: 'Give a file, a folder'},
  {
    what: 'a folder without a manuscript',
    files: {'code/train.py': 'import torch\n', 'code/data.csv': 'a,b\n'},
    give: 'code',
    says: 'no manuscript and no model card was found in this folder',
    wants: 'Looked for Manubot',
  },
  {
    what: 'a folder with nothing in it',
    files: {void: {folder: true}},
    says: 'no manuscript and no model card was found in this folder',
    wants: 'give them as arguments',
  },
  {
    what: 'a folder whose paper is a link out of it',
    files: {'p/paper.md': {link: '../../secret.md'}},
    give: 'p',
    at: 'p/paper.md',
    says: 'links lead out of it',
    wants: 'Give the file itself',
  },
  {
    what: 'a folder in the place of a configuration',
    files: {'p/paper.md': words, 'p/.reportoscope.yml': {folder: true}},
    give: 'p/paper.md',
    at: 'p/.reportoscope.yml',
    says: 'this is a folder, not a configuration',
    wants: 'See docs/configuration.md',
  },
  {
    what: 'a configuration that is a link out of its folder',
    files: {'p/paper.md': words, 'p/.reportoscope.yml': {link: '../../secret'}},
    give: 'p/paper.md',
    at: 'p/.reportoscope.yml',
    says: 'links lead out of it',
    wants: 'Give the file itself',
  },
  {
    what: 'a configuration that names files elsewhere',
    files: {'p/paper.md': words, 'p/.reportoscope.yml': 'files: [../../secret.md]\n'},
    give: 'p',
    at: '../secret.md',
    says: 'this lies outside of the folder that was given',
    wants: 'Give the file itself',
  },
  {
    what: 'a configuration that names a file with a NUL',
    files: {'p/paper.md': words, 'p/.reportoscope.yml': 'files: ["a\\0b.md"]\n'},
    give: 'p',
    at: 'p/a�b.md',
    says: 'no file can have this name',
    wants: 'Check the spelling',
  },
]

describe('a path that leads to no paper is refused', () => {
  test.each(refused)('$what', expectRefused)

  test.each(['pipe.md', '.reportoscope.yml'])('a pipe, instead of waiting for it: %s', name => {
    const work = lay({'p/paper.md': words})
    expect(spawnSync('mkfifo', [join(work, 'p', name)]).status).toBe(0)
    const {stderr, status} = command([`p/${name === 'pipe.md' ? name : 'paper.md'}`], work)
    expect(status).toBe(2)
    expect(stderr).toBe(`p/${name}: this is neither a file nor a folder. Give a file, a folder, or \`-\` for standard input.\n`)
  })
})

describe('in a folder', () => {
  const found = (files: Parameters<typeof lay>[0], give = 'p') => {
    const run = command([give, '--format', 'json'], lay(files))
    return {...run, paths: reportsOf(run).map(({document}) => document.path)}
  }

  test('links that lead in a circle or out of it are passed over', () => {
    const {paths, stderr} = found({
      'p/cells.md': words,
      'p/loop.md': {link: 'loop.md'},
      'p/again': {link: '.'},
      'p/up': {link: '../..'},
      'p/other.md': {link: '../../secret.md'},
    })
    expect(paths).toEqual(['p/cells.md'])
    expect(stderr).toBe('manuscript: p/cells.md\n')
  })

  test('the settings of a tool are not read through a link out of it', () => {
    const {paths} = found({
      'settings.yml': 'manuscript: {article: other.qmd}\n',
      'p/_quarto.yml': {link: '../settings.yml'},
      'p/other.qmd': words,
      'p/index.qmd': words,
    })
    expect(paths).toEqual(['p/index.qmd'])
  })

  test('LaTeX files are not read through a link out of it', () => {
    const article = `\\documentclass{article}\\begin{document}${secret}\\end{document}`
    const {paths, opened} = found({
      'secret.tex': article,
      'p/main.tex': article.replace(secret, 'Cells.'),
      'p/b.tex': {link: '../secret.tex'},
    })
    expect(paths).toEqual(['p/main.tex'])
    expect(opened.filter(path => path.endsWith('b.tex') || path.endsWith('secret.tex'))).toEqual([])
  })

  test('broken papers do not hide the others', () => {
    const run = found({'p/a.md': '', 'p/b.docx': 'no archive', 'p/c.md': words, 'p/d.pdf': 'no PDF', 'p/e.tex': '\0\x01'})
    expect(run.paths).toEqual(['p/c.md'])
  })
})

test('a path of many folders is no crash', () => {
  const work = lay({'paper.md': words})
  const deep = Array(40).fill('a'.repeat(50)).join('/')
  mkdirSync(join(work, deep), {recursive: true})
  expect(command([deep], work)).toMatchObject({status: 2, stderr: expect.stringContaining('no manuscript and no model card')})
  const {stderr, status} = command(['x'.repeat(5000)], work)
  expect(status).toBe(2)
  expect(stderr).toContain('the name is too long for a file')
})
