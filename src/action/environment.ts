/** What a runner tells an action, and how an action answers: https://docs.github.com/actions, variables and workflow commands. */
import {appendFileSync, existsSync, readFileSync} from 'node:fs'

/** Inputs of `action.yml`. */
export interface Inputs {
  readonly paths: readonly string[]
  readonly profile: string | undefined
  readonly failOn: 'error' | 'warning' | 'never'
  readonly annotations: boolean
  readonly comment: boolean
  readonly sarif: string | undefined
  readonly token: string | undefined
}

/** The pull request at hand. */
export interface PullRequest {
  /** `owner/name`. */
  readonly repository: string
  readonly number: number
  /** Name of the branch that the changes go into. */
  readonly base: string
}

type Environment = Readonly<Record<string, string | undefined>>

export function readInputs(environment: Environment): Inputs {
  const text = (name: string): string | undefined => {
    const value = environment[`INPUT_${name.toUpperCase()}`]?.trim()
    return value === '' ? undefined : value
  }
  const failOn = text('fail-on') ?? 'never'
  if (failOn !== 'error' && failOn !== 'warning' && failOn !== 'never')
    throw new Error(`fail-on must be error, warning or never, not “${failOn}”`)
  const paths = (text('path') ?? '.').split(/\r?\n/).map(path => path.trim())
  return {
    paths: paths.filter(path => path !== ''),
    profile: text('profile'),
    failOn,
    annotations: (text('annotations') ?? 'true') === 'true',
    comment: (text('comment') ?? 'true') === 'true',
    sarif: text('sarif'),
    token: text('token'),
  }
}

/** The pull request of the event file, or `undefined` for other events. */
export function readPullRequest(environment: Environment): PullRequest | undefined {
  const path = environment['GITHUB_EVENT_PATH']
  const repository = environment['GITHUB_REPOSITORY']
  if (path === undefined || repository === undefined || !existsSync(path)) return undefined
  const event = JSON.parse(readFileSync(path, 'utf8')) as {pull_request?: {number?: number; base?: {ref?: string}}}
  const number = event.pull_request?.number
  const base = event.pull_request?.base?.ref
  return number === undefined || base === undefined ? undefined : {repository, number, base}
}

/** Appends `name=value` to the outputs of the step. Values of ours hold no line breaks. */
export function setOutput(environment: Environment, name: string, value: string | number): void {
  const file = environment['GITHUB_OUTPUT']
  if (file !== undefined && file !== '') appendFileSync(file, `${name}=${value}\n`)
}

/** Appends Markdown to the summary of the job; GitHub shows at most 1 MiB. */
export function addSummary(environment: Environment, markdown: string): void {
  const file = environment['GITHUB_STEP_SUMMARY']
  if (file !== undefined && file !== '') appendFileSync(file, `${markdown.slice(0, 1_000_000)}\n`)
}
