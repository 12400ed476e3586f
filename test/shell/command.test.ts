import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'

const cli = resolve('dist/cli.cjs')
const folder = mkdtempSync(join(tmpdir(), 'reportoscope-command-'))
const example = resolve('examples/organoid-nuclei.md')

beforeAll(() => {
  cpSync(example, join(folder, 'paper.md'))
  const mended = readFileSync(example, 'utf8').replace(
    'The code will be made available on GitHub upon publication.',
    'The code is available at https://github.com/lab/organuc.',
  )
  writeFileSync(join(folder, 'revised.md'), mended)
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

function run(...args: string[]): {status: number | null; stdout: string; stderr: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [cli, ...args], {cwd: folder, encoding: 'utf8'})
  return {status, stdout, stderr}
}

describe('the command', () => {
  test('exits with 1 where something required is missing, and with 0 where nobody asked it to fail', () => {
    expect(run('paper.md').status).toBe(1)
    expect(run('paper.md', '--fail-on', 'never').status).toBe(0)
  })

  test.each([
    [['paper.md', '--profil', 'dome'], 'unknown flag `--profil`; did you mean `--profile`?'],
    [['paper.md', '--profile', 'dom'], 'unknown profile `dom`; did you mean `dome`?'],
    [['paper.md', '--format', 'sariff'], 'unknown format `sariff`; did you mean `sarif`?'],
    [['paper.md', '--fact', 'custom-cod=yes'], 'unknown fact `custom-cod`; did you mean `custom-code`?'],
    [['paper.md', '--fail-on', 'always'], '--fail-on takes `error`, `warning` or `never`'],
    [['nowhere.md'], 'nowhere.md'],
    [['explain', 'acquisition-pixel'], 'did you mean `acquisition-pixel-size`?'],
  ])('says in one line what is wrong with %j, and exits with 2', (args, message) => {
    const {status, stderr} = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('checks the other paths where one cannot be read', () => {
    writeFileSync(join(folder, 'empty.md'), '')
    const {status, stdout, stderr} = run('empty.md', 'paper.md', '--format', 'json')
    expect(status).toBe(2)
    expect(JSON.parse(stdout).reports).toHaveLength(1)
    expect(stderr).toContain('empty.md: the file is empty')
  })

  test('says that two files have the same title, and checks both', () => {
    const {stdout, stderr} = run('paper.md', 'revised.md', '--format', 'json', '--fail-on', 'never')
    expect(JSON.parse(stdout).reports).toHaveLength(2)
    expect(stderr).toContain('same title as paper.md: revised.md')
    expect(run('paper.md', 'paper.md', '--format', 'json', '--fail-on', 'never').stderr).toBe('')
  })

  test('reads standard input under a name', () => {
    const {stdout} = spawnSync(process.execPath, [cli, '-', '--stdin-filename', 'draft.md', '--format', 'json'], {
      input: readFileSync(example),
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout).reports[0].document).toMatchObject({path: 'draft.md', format: 'markdown'})
  })

  test('writes a configuration of comments once, and never over another', () => {
    const home = join(folder, 'fresh')
    mkdirSync(home)
    const init = () => spawnSync(process.execPath, [cli, 'init'], {cwd: home, encoding: 'utf8'})
    expect(init().status).toBe(0)
    expect(init()).toMatchObject({status: 2, stderr: expect.stringContaining('already there')})
    cpSync(example, join(home, 'paper.md'))
    expect(run('fresh/paper.md', '--fail-on', 'never').status).toBe(0)
  })

  test('shows what authors state, and leaves it aside for editors', () => {
    const home = join(folder, 'stated')
    mkdirSync(home)
    cpSync(example, join(home, 'paper.md'))
    writeFileSync(
      join(home, '.reportoscope.yml'),
      'facts: {custom-code: no}\nwaivers:\n  - {rule: model-access, reason: The weights belong to a company.}\n',
    )
    const facts = (...more: string[]) => JSON.parse(run('stated/paper.md', '--format', 'json', ...more).stdout).reports[0]
    expect(facts().waivers).toEqual([{rule: 'model-access', reason: 'The weights belong to a company.', state: 'active'}])
    expect(facts().facts).toContainEqual(expect.objectContaining({id: 'custom-code', holds: 'no', by: 'author'}))
    expect(facts('--ignore-author-config').waivers).toEqual([])
  })

  test.each([
    ['waiver: []\n', 'unknown key `waiver`'],
    ['waivers:\n  - {rule: model-access}\n', 'lacks `reason`'],
    ['facts: {custom-code: maybe}\n', 'must be one of `yes`, `no`'],
    ['facts: [\n', ':'],
  ])('says where a configuration is wrong: %j', (text, message) => {
    const home = mkdtempSync(join(folder, 'wrong-'))
    cpSync(example, join(home, 'paper.md'))
    writeFileSync(join(home, '.reportoscope.yml'), text)
    const {status, stderr} = run(join(home, 'paper.md'))
    expect(status).toBe(2)
    expect(stderr).toMatch(/\.reportoscope\.yml:\d+:\d+/)
    expect(stderr).toContain(message)
  })
})

describe('a folder with a manuscript and a model card', () => {
  const home = join(folder, 'with-card')
  beforeAll(() => {
    mkdirSync(home)
    writeFileSync(join(home, 'paper.md'), '# Spores\n\nThe weights of the model are released under the CC BY 4.0 licence.\n')
    writeFileSync(join(home, 'rdf.yaml'), 'format_version: 0.5.3\ntype: model\nname: spores\nlicense: MIT\n')
  })

  test('is told where the two disagree, with the words of both', () => {
    const {stdout} = run('with-card', '--fail-on', 'never')
    expect(stdout).toContain('Paper and model card disagree')
    expect(stdout).toContain('“license: MIT”')
  })

  test('is not compared where a second card leaves open which of them is meant', () => {
    cpSync(join(home, 'rdf.yaml'), join(home, 'other.bioimageio.yaml'))
    expect(run('with-card', '--fail-on', 'never').stdout).not.toContain('Paper and model card disagree')
  })
})

describe('a revision', () => {
  test('shows what it has mended', () => {
    const {status, stdout} = run('diff', 'paper.md', 'revised.md')
    expect(status).toBe(0)
    expect(stdout).toContain('code-availability-statement): partial → reported')
  })

  test('fails where it asks for more than before, if that is severe enough', () => {
    expect(run('diff', 'revised.md', 'paper.md', '--fail-on', 'warning').status).toBe(1)
    expect(run('diff', 'revised.md', 'paper.md').status).toBe(0)
    const text = readFileSync(join(folder, 'paper.md'), 'utf8')
    writeFileSync(join(folder, 'silent.md'), text.replace('The code will be made available on GitHub upon publication.', ''))
    const {status, stdout} = run('diff', 'paper.md', 'silent.md')
    expect(stdout).toContain('code-availability-statement): partial → missing')
    expect(status).toBe(1)
  })

  test('is compared card by card where cards are JSON', () => {
    cpSync(resolve('test/readers/fixtures/cards/monai/configs/metadata.json'), join(folder, 'metadata.json'))
    expect(run('diff', 'metadata.json', 'metadata.json')).toMatchObject({status: 0, stderr: ''})
  })

  test('tells that a baseline was written, even where it is to be quiet, and why one cannot be', () => {
    expect(run('paper.md', '--quiet', '--baseline', 'mistyped.json').stderr).toContain('wrote mistyped.json')
    const {status, stderr} = run('paper.md', '--baseline', 'no/such/folder.json')
    expect(status).toBe(2)
    expect(stderr).toContain('cannot write no/such/folder.json: ENOENT')
  })

  test('is measured against a baseline that is written at first and pruned later', () => {
    expect(run('paper.md', '--baseline', 'known.json').status).toBe(0)
    const known = () => JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')).known.length as number
    const before = known()
    cpSync(join(folder, 'revised.md'), join(folder, 'paper.md'))
    expect(run('paper.md', '--baseline', 'known.json', '--prune').status).toBe(0)
    expect(known()).toBeLessThan(before)
    cpSync(example, join(folder, 'paper.md'))
  })

  test('never writes a baseline over a report that serves as one', () => {
    run('paper.md', '--format', 'json', '--output', 'earlier.json')
    const before = readFileSync(join(folder, 'earlier.json'), 'utf8')
    const {status, stderr} = run('paper.md', '--baseline', 'earlier.json', '--prune')
    expect(status).toBe(2)
    expect(stderr).toContain('earlier.json is a report')
    expect(readFileSync(join(folder, 'earlier.json'), 'utf8')).toBe(before)
  })

  test('says so where an option means nothing to a command, or an answer is none', () => {
    expect(run('list', '--format', 'json').stderr).toContain('takes no --format')
    expect(run('triage', '.', '--format', 'csv').stderr).toContain('takes no --format')
    expect(run('https://example.org/paper.pdf').stderr).toContain('Nothing is fetched')
    expect(run('paper.md', '--fact', 'custom-code=yes=no').stderr).toContain('--fact takes')
  })
})

describe('a pile of submissions', () => {
  const pile = join(folder, 'pile')
  const desk = join(folder, 'desk')

  test('becomes a table, a report and a letter each; what cannot be read stands first and stops nothing', () => {
    mkdirSync(pile)
    for (const name of ['a.md', 'b.md', 'c.md']) cpSync(example, join(pile, name))
    cpSync(resolve('examples/budding.tex'), join(pile, 'd.tex'))
    writeFileSync(join(pile, 'e.docx'), 'no zip at all')
    const {status, stdout} = run('triage', pile, '-o', desk, '--jobs', '2')
    expect(status).toBe(2)
    expect(stdout).toMatch(/1 {2}ask for another file/)
    const {rows} = JSON.parse(readFileSync(join(desk, 'index.json'), 'utf8')) as {
      rows: {submission: string; next: string; missing: unknown[]}[]
    }
    expect(rows.map(({submission}) => submission).toSorted()).toEqual(['a.md', 'b.md', 'c.md', 'd.tex', 'e.docx'])
    expect(rows[0]).toMatchObject({submission: 'e.docx', next: 'unreadable'})
    expect(readFileSync(join(desk, 'a.md/letter.md'), 'utf8')).toContain('Dear authors')
    for (const file of ['index.html', 'index.csv', 'd.tex/report.html', 'd.tex/letter.docx'])
      expect(existsSync(join(desk, file))).toBe(true)
  })

  test('counts a supplement to the submission that it is named after', () => {
    const small = join(folder, 'small')
    mkdirSync(small)
    for (const name of ['lee.md', 'kim.md']) cpSync(example, join(small, name))
    writeFileSync(
      join(small, 'lee_supplement.md'),
      '# More\n\nThe images are archived at https://doi.org/10.5281/zenodo.4567890.\n',
    )
    run('triage', small, '-o', join(folder, 'small-desk'))
    const {rows} = JSON.parse(readFileSync(join(folder, 'small-desk/index.json'), 'utf8')) as {rows: {submission: string}[]}
    expect(rows.map(({submission}) => submission).toSorted()).toEqual(['kim.md', 'lee.md'])
    expect(readFileSync(join(folder, 'small-desk/lee.md/report.html'), 'utf8')).toContain('zenodo.4567890')
  })

  test('goes on where it was stopped', () => {
    rmSync(join(desk, 'a.md'), {recursive: true})
    expect(run('triage', pile, '-o', desk, '--resume').status).toBe(2)
    // It was done, so it was not done again.
    expect(existsSync(join(desk, 'a.md'))).toBe(false)
  })

  test('is judged anew where a submission or what is stated has changed', () => {
    const resume = (...args: string[]) => run('triage', pile, '-o', desk, '--resume', ...args)
    writeFileSync(join(pile, 'a.md'), `${readFileSync(example, 'utf8')}\nOne sentence more.\n`)
    rmSync(join(desk, 'b.md'), {recursive: true})
    resume()
    expect(existsSync(join(desk, 'a.md'))).toBe(true)
    expect(existsSync(join(desk, 'b.md'))).toBe(false)
    resume('--fact', 'custom-code=no')
    expect(existsSync(join(desk, 'b.md'))).toBe(true)
  })

  test('does not take its own tables for a submission', () => {
    const inside = (...args: string[]) =>
      spawnSync(process.execPath, [cli, 'triage', '.', ...args], {cwd: pile, encoding: 'utf8'})
    inside()
    inside()
    const {rows} = JSON.parse(readFileSync(join(pile, 'reportoscope-triage/index.json'), 'utf8')) as {
      rows: {submission: string}[]
    }
    expect(rows.map(({submission}) => submission).toSorted()).toEqual(['a.md', 'b.md', 'c.md', 'd.tex', 'e.docx'])
  })

  test('is an error where it is no folder', () => {
    expect(run('triage', 'paper.md')).toMatchObject({status: 2, stderr: expect.stringContaining('paper.md')})
  })
})
