/** One comment on the pull request: found by its marker, updated, never repeated. */
import type {PullRequest} from './environment.ts'

/** Invisible in the comment; by it the action knows its own. */
const marker = '<!-- reportoscope -->'
/** GitHub takes 65,536 characters. */
const longest = 65_000

/** Writes or updates the comment. Throws where GitHub refuses. */
export async function putComment(
  api: string,
  token: string,
  pull: PullRequest,
  markdown: string,
): Promise<'created' | 'updated' | 'unchanged'> {
  const call = caller(api, token)
  const body = `${marker}\n${cut(markdown)}`
  const old = await findComment(call, pull)
  if (old === undefined) {
    await call('POST', `/repos/${pull.repository}/issues/${pull.number}/comments`, {body})
    return 'created'
  }
  if (old.body === body) return 'unchanged'
  await call('PATCH', `/repos/${pull.repository}/issues/comments/${old.id}`, {body})
  return 'updated'
}

interface Comment {
  readonly id: number
  readonly body: string
}
type Call = (method: string, path: string, payload?: object) => Promise<unknown>

function caller(api: string, token: string): Call {
  return async (method, path, payload) => {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'user-agent': 'reportoscope',
      },
      ...(payload !== undefined && {body: JSON.stringify(payload)}),
    })
    if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${method} ${path}`)
    return response.json()
  }
}

async function findComment(call: Call, pull: PullRequest): Promise<Comment | undefined> {
  for (let page = 1; page <= 50; page++) {
    const comments = (await call(
      'GET',
      `/repos/${pull.repository}/issues/${pull.number}/comments?per_page=100&page=${page}`,
    )) as readonly Comment[]
    const own = comments.find(({body}) => body.startsWith(marker))
    if (own !== undefined || comments.length < 100) return own
  }
  return undefined
}

function cut(markdown: string): string {
  if (markdown.length <= longest) return markdown
  return `${markdown.slice(0, markdown.lastIndexOf('\n', longest))}\n\n… shortened; the summary of the job shows all.`
}
