import {execFileSync, spawn} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'

const entry = resolve('dist/action.cjs')
const folder = mkdtempSync(join(tmpdir(), 'reportoscope-action-'))
const checkout = join(folder, 'checkout')
let server: Server
let api = ''
/** What stands in for GitHub: the comments of one pull request. */
let comments: {id: number; body: string}[] = []
let calls: string[] = []

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += chunk
    })
    request.on('end', () => {
      calls.push(`${request.method} ${request.url}`)
      if (request.method === 'GET') response.end(JSON.stringify(comments))
      else {
        const text = (JSON.parse(body) as {body: string}).body
        if (request.method === 'POST') comments.push({id: 7, body: text})
        else comments = [{id: 7, body: text}]
        response.end('{}')
      }
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // A preprint repository, and a branch that adds the address of the code.
  const origin = join(folder, 'origin')
  mkdirSync(origin)
  git(origin, 'init', '-q', '-b', 'main')
  cpSync('examples/organoid-nuclei.md', join(origin, 'paper.md'))
  git(origin, 'add', '.')
  git(origin, 'commit', '-qm', 'first')
  git(folder, 'clone', '-q', origin, checkout)
  const text = readFileSync(join(checkout, 'paper.md'), 'utf8')
  writeFileSync(
    join(checkout, 'paper.md'),
    text.replace(
      'The code will be made available on GitHub upon publication.',
      'The code is available at https://github.com/lab/organuc.',
    ),
  )
  git(checkout, 'commit', '-qam', 'code is out')
})

afterAll(() => {
  server.close()
  rmSync(folder, {recursive: true, force: true})
})

beforeEach(() => {
  comments = []
  calls = []
})

/** Runs the entry as a runner would; output, exit code, and what was written to the files of the step. */
async function run(
  inputs: Readonly<Record<string, string>>,
): Promise<{code: number | null; stdout: string; summary: string; outputs: string}> {
  const [event, summary, outputs] = ['event.json', 'summary.md', 'outputs.txt'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(event, JSON.stringify({pull_request: {number: 3, base: {ref: 'main'}}}))
  writeFileSync(summary, '')
  writeFileSync(outputs, '')
  const environment = {
    PATH: process.env['PATH'],
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'lab/preprint',
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: outputs,
    GITHUB_API_URL: api,
    INPUT_TOKEN: 'secret-token',
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  }
  const child = spawn(process.execPath, [entry], {cwd: checkout, env: environment})
  let stdout = ''
  child.stdout.on('data', chunk => {
    stdout += chunk
  })
  const code = await new Promise<number | null>(done => child.on('close', done))
  return {code, stdout, summary: readFileSync(summary, 'utf8'), outputs: readFileSync(outputs, 'utf8')}
}

describe('the action', () => {
  test('annotates, sums up, writes outputs, and says in one comment what the pull request changes', async () => {
    const {code, stdout, summary, outputs} = await run({sarif: 'reportoscope.sarif'})
    expect(code).toBe(0)
    expect(stdout).toMatch(/^::error file=paper\.md/m)
    expect(summary).toContain('What this pull request changes')
    expect(summary).toContain('code-availability-statement')
    expect(outputs).toMatch(/^missing=\d+$/m)
    expect(outputs).toContain('sarif=reportoscope.sarif')
    expect(JSON.parse(readFileSync(join(checkout, 'reportoscope.sarif'), 'utf8'))).toMatchObject({version: '2.1.0'})
    expect(JSON.parse(readFileSync(join(checkout, 'reportoscope.json'), 'utf8')).reports).toHaveLength(1)
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toContain('partial → reported')
    expect(stdout).not.toContain('secret-token')
  })

  test('updates its comment instead of repeating it, and leaves it alone where nothing changed', async () => {
    await run({})
    expect(comments).toHaveLength(1)
    comments = [{id: 7, body: '<!-- reportoscope -->\nold'}]
    await run({})
    expect(comments).toHaveLength(1)
    expect(calls.at(-1)).toMatch(/^PATCH .*\/issues\/comments\/7$/)
    calls = []
    await run({})
    expect(calls.every(call => call.startsWith('GET'))).toBe(true)
  })

  test('fails where fail-on says so, and speaks to nobody when no comment is wanted', async () => {
    const {code} = await run({'fail-on': 'error', comment: 'false'})
    expect(code).toBe(1)
    expect(calls).toEqual([])
  })

  test('says what is wrong with its inputs', async () => {
    const {code, stdout} = await run({'fail-on': 'sometimes'})
    expect(code).toBe(2)
    expect(stdout).toContain('fail-on must be error, warning or never')
  })

  test('says which path is not there, and exits with 2', async () => {
    const {code, stdout} = await run({path: 'nowhere.md'})
    expect(code).toBe(2)
    expect(stdout).toMatch(/::error::nowhere\.md/)
  })
})
