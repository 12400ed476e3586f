/** The manuscript as it is on the base branch, so that a pull request can be told what it changes. */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Runs `work` in a checkout of `branch` beside the present one; `undefined` where the branch cannot be had
 * (a shallow clone without its remote). Throws what `work` throws. Nothing of the present checkout is touched.
 */
export async function onBaseBranch<T>(branch: string, work: (folder: string) => Promise<T>): Promise<T | undefined> {
  const commit = commitOf(branch)
  if (commit === undefined) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'reportoscope-base-'))
  try {
    const added = attempt(() => git('worktree', 'add', '--detach', '--force', folder, commit))
    return added === undefined ? undefined : await work(folder)
  } finally {
    attempt(() => git('worktree', 'remove', '--force', folder))
    rmSync(folder, {recursive: true, force: true})
  }
}

function commitOf(branch: string): string | undefined {
  const known = attempt(() => git('rev-parse', '--verify', '--quiet', `refs/remotes/origin/${branch}`))
  if (known !== undefined) return known
  return attempt(() => {
    git('fetch', '--no-tags', '--depth=1', 'origin', `refs/heads/${branch}`)
    return git('rev-parse', 'FETCH_HEAD')
  })
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim()
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
