import {describe, expect, test} from 'vitest'
import {
  type Baseline,
  knownFingerprints,
  makeBaseline,
  parseBaseline,
  pruneBaseline,
  stringifyBaseline,
} from '../../src/compare/baseline.ts'
import {diffReports} from '../../src/compare/diff.ts'
import {fingerprint} from '../../src/compare/fingerprint.ts'
import {relativePath} from '../../src/compare/relative-path.ts'
import {diffFormatters} from '../../src/formatters/diff/index.ts'
import {fingerprintOf} from '../../src/formatters/shared/arrange.ts'
import {InputError} from '../../src/model/errors.ts'
import type {Finding, Report, Status} from '../../src/model/report.ts'
import {golden, manuscript, options, pdf, reports} from '../formatters/support.ts'

/** The manuscript with other statuses. */
function revised(changes: Readonly<Record<string, Status>>, base = manuscript): Report {
  const findings = base.findings.map((finding): Finding => {
    const status = changes[finding.rule]
    if (status === undefined) return finding
    if (status === 'missing') return {...finding, status, message: 'Not found.', evidence: []}
    return {...finding, status, message: `Now ${status}.`, evidence: [...finding.evidence, ...finding.voided], voided: []}
  })
  return {...base, document: {...base.document, sha256: base.document.sha256.replace(/^./, 'f')}, findings}
}

describe('fingerprint', () => {
  const evidence = manuscript.findings.find(finding => finding.rule === 'model-version')?.evidence ?? []

  test('is 16 hex digits that stay the same from release to release', () => {
    expect(fingerprint('paper.md', 'pixel-size', [])).toBe('daeddbc4649b9e77')
  })

  test('does not depend on lines, spacing or case', () => {
    const moved = evidence.map(item => ({
      ...item,
      quote: item.quote.toUpperCase().replaceAll(' ', '\n  '),
      place: {kind: 'page', file: 'x', page: 9} as const,
    }))
    expect(fingerprint('paper.md', 'model-version', moved)).toBe(fingerprint('paper.md', 'model-version', evidence))
  })

  test('depends on document, rule and words', () => {
    const prints = [
      fingerprint('a', 'r', evidence),
      fingerprint('b', 'r', evidence),
      fingerprint('a', 's', evidence),
      fingerprint('a', 'r', []),
    ]
    expect(new Set(prints).size).toBe(4)
  })
})

test.each([
  ['/home/ada/paper/text.md', '/home/ada/paper', 'text.md'],
  ['/home/ada/paper/text.md', '/home/ada/paper/', 'text.md'],
  ['/home/ada/papers/text.md', '/home/ada/paper', '/home/ada/papers/text.md'],
  ['./text.md', '/home/ada/paper', 'text.md'],
  ['text.md', undefined, 'text.md'],
])('names %s from %s as %s', (path, base, expected) => {
  expect(relativePath(path, base)).toBe(expected)
})

describe('baseline', () => {
  test('knows every gap and pitfall of the reports it was made from', () => {
    const baseline = makeBaseline(reports)
    const gaps = reports.flatMap(report => report.findings).filter(finding => /missing|partial|unclear/.test(finding.status))
    expect(baseline.known).toHaveLength(gaps.length + 3)
    expect(knownFingerprints(reports, baseline).size).toBe(baseline.known.length)
  })

  test('survives being written and read', () => {
    const baseline = makeBaseline(reports)
    expect(parseBaseline(stringifyBaseline(baseline), 'baseline.json')).toEqual(baseline)
  })

  test('does not know a gap that is new or has become worse, but one that has become better', () => {
    const baseline = makeBaseline([manuscript])
    const known = (rule: string, status: Status) => {
      const report = revised({[rule]: status})
      const finding = report.findings.find(finding => finding.rule === rule) as Finding
      return knownFingerprints([report], baseline).has(fingerprintOf(finding, report, undefined))
    }
    expect(known('model-version', 'missing')).toBe(false)
    expect(known('data-quantity', 'missing')).toBe(false)
    expect(known('acquisition-pixel-size', 'partial')).toBe(true)
  })

  test('knows a document by its path below the base folder', () => {
    const absolute: Report = {...pdf, document: {...pdf.document, path: `/home/ada/${pdf.document.path}`}}
    const baseline = makeBaseline([absolute], '/home/ada')
    expect(baseline.known[0]?.document).toBe('submissions/Rivera 2026.pdf')
    expect(knownFingerprints([pdf], baseline, '/elsewhere').size).toBe(3)
  })

  test('is pruned of what was mended, keeps what got worse as it was, and keeps documents that were not read', () => {
    const baseline = makeBaseline([manuscript, pdf])
    const pruned = pruneBaseline(baseline, [
      revised({'acquisition-pixel-size': 'reported', 'model-access': 'partial', 'model-version': 'missing'}),
    ])
    const status = (list: Baseline, rule: string) =>
      list.known.find(entry => entry.document === 'content' && entry.rule === rule)?.status
    expect(status(pruned, 'acquisition-pixel-size')).toBeUndefined()
    expect(status(pruned, 'model-access')).toBe('partial')
    expect(status(pruned, 'model-version')).toBe('partial')
    expect(pruned.known.filter(entry => entry.document !== 'content')).toHaveLength(3)
  })

  test.each([
    '',
    '[]',
    '{"version": 2, "rules": "", "known": []}',
    '{"version": 1, "rules": "", "known": [{"rule": "x"}]}',
    '{"version": 1, "rules": "", "known": [{"document": "a", "rule": "b", "fingerprint": "c", "status": "toString"}]}',
  ])('refuses %s', text => {
    expect(() => parseBaseline(text, 'baseline.json')).toThrow(InputError)
    expect(() => parseBaseline(text, 'baseline.json')).toThrow(expect.objectContaining({path: 'baseline.json'}))
  })
})

describe('diff', () => {
  const before = manuscript
  const after: Report = {
    ...revised({
      'acquisition-pixel-size': 'reported',
      'model-access': 'partial',
      'data-quantity': 'missing',
      'training-compute': 'not-applicable',
    }),
    pitfalls: manuscript.pitfalls.slice(1),
    tool: {...manuscript.tool, rules: '2026-06-01'},
  }
  const [diff] = diffReports([before], [after])
  const changeOf = (rule: string) => diff?.entries.find(entry => entry.rule.id === rule)?.change

  test('tells resolved, new, changed and unchanged items apart', () => {
    expect(changeOf('acquisition-pixel-size')).toBe('resolved')
    expect(changeOf('training-compute')).toBe('resolved')
    expect(changeOf('data-quantity')).toBe('new')
    expect(changeOf('model-access')).toBe('changed')
    expect(changeOf('model-version')).toBe('unchanged')
    expect(changeOf('acquisition-objective')).toBeUndefined()
  })

  test('tells pitfalls apart by their words', () => {
    expect(changeOf('selection-on-test')).toBe('resolved')
    expect(changeOf('split-by-patch')).toBe('unchanged')
  })

  test('says when the rules were others, and which items are no longer asked for', () => {
    expect(diff?.remarks).toEqual(['The rules were 2026-05-04 and are 2026-06-01; some changes may be theirs.'])
    const [fewer] = diffReports([before], [{...after, findings: after.findings.slice(1)}])
    expect(fewer?.remarks).toContain('No longer asked for: data-source-provenance.')
  })

  test('finds the documents of several reports by path, and resolves nothing in one that is gone', () => {
    const diffs = diffReports([manuscript, pdf], [after])
    expect(diffReports([manuscript, pdf], [after, pdf]).map(entry => entry.after?.path)).toEqual([
      'content',
      'submissions/Rivera 2026.pdf',
    ])
    expect(diffs[1]?.entries).toEqual([])
    expect(diffs[1]?.remarks).toEqual(['Only the old side has this document.'])
  })

  test('compares the only document with the only document, also when it was renamed', () => {
    const renamed: Report = {...after, document: {...after.document, path: 'revision'}}
    expect(diffReports([before], [renamed])).toHaveLength(1)
  })

  test.each([
    ['text', 'diff.txt'],
    ['markdown', 'diff.md'],
    ['json', 'diff.json'],
  ] as const)('is told as %s', async (name, file) => {
    const text = (await diffFormatters[name]())(diffReports([before], [after]), options())
    await expect(text).toMatchFileSnapshot(golden(file))
  })
})
