// Another revision of the project, built in a temporary worktree.
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {complaintOf} from './processes.mjs'
import {fromRoot} from './root.mjs'

/** Gives `root`, or `complaint` where it cannot be built; gone when the benchmark ends, however it does. */
export function buildRevision(revision) {
  const parent = mkdtempSync(join(tmpdir(), 'reportoscope-revision-'))
  const root = join(parent, 'checkout')
  const git = args => complaintOf('git', args, fromRoot('.'))
  process.on('exit', () => {
    git(['worktree', 'remove', '--force', root])
    rmSync(parent, {recursive: true, force: true})
  })
  // Without these an interrupted run would leave the worktree behind.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
  const complaint =
    git(['worktree', 'add', '--detach', root, revision]) ??
    complaintOf('npm', ['ci', '--no-audit', '--no-fund'], root) ??
    complaintOf('npm', ['run', '--silent', 'build'], root)
  return {root, complaint}
}
