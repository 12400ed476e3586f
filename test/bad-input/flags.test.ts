import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {command, lay, reportsOf, secret} from './cases.ts'

const words = '# Methods\n\nCells were counted.\n'
const cli = resolve('dist/cli.cjs')
const two = ['good/paper.md', 'other.md']

describe('a flag that cannot be meant is told in one line, before anything is read or written', () => {
  test.each([
    [['--profile', 'dom'], 'unknown profile `dom`; did you mean `dome`? One of ai-disclosure'],
    [['--fact', 'custom-cod=yes'], 'unknown fact `custom-cod`; did you mean `custom-code`? reportoscope list shows'],
    [['--fact', 'custom-code=maybe'], '--fact takes id=yes or id=no, not `custom-code=maybe`'],
    [['--format', 'sariff'], 'unknown format `sariff`; did you mean `sarif`? One of text'],
    [['--format', 'checklist-docx'], 'the format `checklist-docx` is a file: name it with --output FILE'],
    [['--profil', 'dome'], 'unknown flag `--profil`; did you mean `--profile`? reportoscope --help lists all flags'],
    [['--fail-on', 'sometimes'], '--fail-on takes `error`, `warning` or `never`, not `sometimes`'],
    [['--rules', 'nowhere'], 'nowhere'],
  ])('%j', (flags, message) => {
    const work = lay({'other.md': words})
    const output = flags.includes('checklist-docx') ? [] : ['--output', 'report.html']
    const {status, stdout, stderr, opened} = command([...two, ...flags, ...output, '--baseline', 'known.json'], work)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(opened).toEqual([])
    expect(readdirSync(work).toSorted()).toEqual(['good', 'other.md'])
  })

  test('in a triage too', () => {
    const work = lay({'pile/a.md': words, 'pile/b.md': words})
    for (const flags of [
      ['--profile', 'dom'],
      ['--fact', 'custom-cod=yes'],
    ]) {
      const {status, stderr} = command(['triage', 'pile', ...flags], work)
      expect(status).toBe(2)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
      expect(existsSync(join(work, 'reportoscope-triage'))).toBe(false)
    }
  })
})

describe('where a path cannot be read', () => {
  test('the report of the others is written whole', () => {
    const work = lay({'empty.md': ''})
    const {status} = command(['empty.md', 'good/paper.md', '--format', 'json', '--output', 'report.json'], work)
    expect(status).toBe(2)
    expect(JSON.parse(readFileSync(join(work, 'report.json'), 'utf8')).reports).toHaveLength(1)
    expect(readdirSync(work).toSorted()).toEqual(['empty.md', 'good', 'report.json'])
  })

  test('no report is written where there are no others', () => {
    const work = lay({'empty.md': ''})
    expect(command(['empty.md', '--output', 'report.html'], work).status).toBe(2)
    expect(readdirSync(work).toSorted()).toEqual(['empty.md', 'good'])
  })

  test('no baseline is begun: it would know only half', () => {
    const work = lay({'empty.md': ''})
    const {status, stderr} = command(['empty.md', 'good/paper.md', '--baseline', 'known.json'], work)
    expect(status).toBe(2)
    expect(stderr).toContain('known.json was not written: mend the paths that cannot be read')
    expect(existsSync(join(work, 'known.json'))).toBe(false)
  })
})

describe('files that are given beside the papers', () => {
  test.each([
    ['a baseline that is no JSON', ['good/paper.md', '--baseline', 'x'], '{"known": ', 'x: is not JSON'],
    ['a baseline of brackets', ['good/paper.md', '--baseline', 'x'], '['.repeat(100_000), 'x: is not JSON'],
    ['a baseline of something else', ['good/paper.md', '--baseline', 'x'], '{"version": 1}', 'x: is not a baseline: expected {'],
    [
      'a baseline of odd findings',
      ['good/paper.md', '--baseline', 'x'],
      '{"version":1,"rules":"","known":[null]}',
      'x: is not a baseline: expected {',
    ],
    [
      'a baseline of odd reports',
      ['good/paper.md', '--baseline', 'x'],
      '{"reports":[{"version":1,"findings":[null]}]}',
      'x: holds no reports: /reports/0 must have required property',
    ],
    [
      'a side of a diff that is null',
      ['diff', 'x.json', 'good/paper.md'],
      '{"reports":[null]}',
      'x.json: holds no reports: /reports/0 must be object. Expected a file written with --format json',
    ],
    ['a side of a diff that breaks off', ['diff', 'x.json', 'good/paper.md'], '{"reports":[', 'x.json: is no JSON'],
    ['rules of brackets', ['good/paper.md', '--rules', 'rules'], '['.repeat(50_000), 'items/x.yaml:1:'],
    [
      'rules of aliases',
      ['good/paper.md', '--rules', 'rules'],
      'a: &a [b]\n',
      'anchors and aliases are not allowed in rule files',
    ],
  ])('%s: refused in one line', (_what, args, text, message) => {
    const name = args.includes('x') ? 'x' : args.includes('x.json') ? 'x.json' : 'rules/items/x.yaml'
    const {status, stdout, stderr} = command(args, lay({[name]: text}))
    expect(status).toBe(2)
    expect(stdout).toBe(args.includes('--baseline') ? stdout : '')
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('a report with a key of a later version still is one', () => {
    const work = lay({})
    const [report] = reportsOf(command(['good/paper.md', '--format', 'json'], work))
    writeFileSync(join(work, 'old.json'), JSON.stringify({reports: [{...report, later: 1}]}))
    expect(command(['diff', 'old.json', 'good/paper.md'], work)).toMatchObject({status: 0, stderr: ''})
  })
})

describe('what is written', () => {
  test('is never half: where the disk is full, what was there stays, and that is told', () => {
    const work = lay({'report.html': 'the report of yesterday'})
    const run = (...args: string[]) =>
      // A bound on the size of files stands for a full disk: eight blocks of 512 bytes, or of 1 KiB.
      spawnSync('sh', ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath, cli, ...args], {cwd: work, encoding: 'utf8'})
    const {status, stderr} = run('good/paper.md', '--format', 'html', '--output', 'report.html')
    expect(stderr).toMatch(/^reportoscope: cannot write report\.html: E[A-Z]+\.\n$/)
    expect(status).toBe(2)
    expect(readFileSync(join(work, 'report.html'), 'utf8')).toBe('the report of yesterday')
    expect(readdirSync(work).toSorted()).toEqual(['good', 'report.html'])
  })

  test('on a folder or below a file is refused', () => {
    const work = lay({'a.txt': 'a'})
    mkdirSync(join(work, 'folder'))
    for (const output of ['folder', 'a.txt/report.html', 'no/such/report.html']) {
      const {status, stderr} = command(['good/paper.md', '--output', output], work)
      expect(stderr).toMatch(new RegExp(`^reportoscope: cannot write ${output}: E[A-Z]+\\.\\n$`))
      expect(status).toBe(2)
    }
  })

  test.skipIf(!existsSync('/dev/full'))('on a full device is refused, be it by name or as standard output', () => {
    for (const [name, where] of [
      ['/dev/full', '--output /dev/full'],
      ['standard output', '> /dev/full'],
    ]) {
      const line = `"$@" good/paper.md ${where}`
      const {status, stderr} = spawnSync('sh', ['-c', line, 'sh', process.execPath, cli], {cwd: lay({}), encoding: 'utf8'})
      expect(status).toBe(2)
      expect(stderr).toBe(`reportoscope: cannot write ${name}: ENOSPC.\n`)
    }
  })
})

describe('standard input', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)

  test.each([
    ['nothing', [], '', 'stdin.md: the file is empty. Give a manuscript'],
    [
      'a name that promises a PDF',
      ['--stdin-filename', 'paper.pdf'],
      words,
      'paper.pdf: the file is named .pdf, but it is damaged',
    ],
    ['binary data', [], '\x01\x02\x03\x04'.repeat(100), 'stdin.md: the file is binary, not text'],
  ])('that holds no paper is refused: %s', (_what, flags, text, message) => {
    const {status, stdout, stderr} = command(['-', ...flags], lay({}), bytes(text))
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  test('beyond the bound of files is refused while it still flows', () => {
    const {status, stderr} = command(['-'], lay({}), new Uint8Array(80 * 1024 * 1024).fill(0x61))
    expect(status).toBe(2)
    expect(stderr).toContain('stdin.md: standard input holds more than 64 MiB')
  })

  test('may be slow to come', () => {
    const line = '{ head -c 4000 good/paper.md; sleep 1; tail -c +4001 good/paper.md; } | "$@" --format json'
    const work = lay({})
    const {stdout, stderr} = spawnSync('sh', ['-c', line, 'sh', process.execPath, cli], {cwd: work, encoding: 'utf8'})
    const [report] = reportsOf(command(['good/paper.md', '--format', 'json'], work))
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).reports[0].document.words).toBe(report?.document.words)
  })

  test('reads no files beside it', () => {
    const tex = bytes(
      '\\documentclass{article}\\begin{document}We counted cells.\\input{/etc/passwd}\\input{../secret}\\end{document}',
    )
    const run = command(['-', '--stdin-filename', 'good/main.tex', '--format', 'json'], lay({}), tex)
    expect(run.opened).toEqual([])
    expect(run.stdout).not.toContain(secret)
    expect(reportsOf(run)[0]?.document.gaps).toContain('cut-off')
  })
})
