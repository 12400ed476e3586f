/** JUnit XML in the shape that Jenkins and GitLab read: a document is a suite, an item a test case. */
import type {FormatOptions, Formatter} from '../model/formatter.ts'
import type {Evidence, Report} from '../model/report.ts'
import {isGap} from '../model/report.ts'
import {arrange, type Item, type Pitfall} from './shared/arrange.ts'
import {clean} from './shared/clean.ts'
import {clickable} from './shared/places.ts'
import {gapWords, nearMiss, statusWords} from './shared/words.ts'

/**
 * Errors and warnings are failures. The format knows nothing milder, so what is a note only, unclear, waived,
 * known or not applicable is skipped, with the reason.
 */
export const junit: Formatter = (reports, options) => {
  const suites = reports.map(report => suite(report, options)).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="reportoscope">\n${suites}</testsuites>\n`
}

interface Case {
  readonly name: string
  readonly classname: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  readonly type: string
  readonly message: string
  readonly text: string
}

function suite(report: Report, options: FormatOptions): string {
  const {items, pitfalls} = arrange(report, options)
  const cases = [...items.map(itemCase), ...pitfalls.map(pitfallCase)]
  const count = (outcome: Case['outcome']) => cases.filter(entry => entry.outcome === outcome).length
  const {document, tool, profile} = report
  const properties = {profile: profile.id, sha256: document.sha256, version: tool.version, rules: tool.rules}
  const remarks = [...document.gaps.map(gap => gapWords[gap]), ...document.remarks].map(clean)
  return [
    `  <testsuite name="${xml(document.path)}" tests="${cases.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}">`,
    '    <properties>',
    ...Object.entries(properties).map(([name, value]) => `      <property name="${name}" value="${xml(value)}"/>`),
    '    </properties>',
    ...cases.map(testCase),
    ...(remarks.length > 0 ? [`    <system-out>${xml(remarks.join(' '))}</system-out>`] : []),
    '  </testsuite>\n',
  ].join('\n')
}

function itemCase({finding, rule, waiver, known}: Item): Case {
  const fails = finding.severity === 'error' || finding.severity === 'warning'
  const excuse = waiver ? `Waived: ${waiver.reason}. ` : known ? 'Known from the baseline. ' : ''
  const skips = !fails || finding.status === 'unclear' || excuse !== ''
  const near = finding.voided.map(evidence => `${nearMiss(evidence)}: ${words(evidence)}`)
  const lines = [...finding.evidence.map(words), ...near, isGap(finding.status) ? rule.advice : '']
  return {
    name: rule.title,
    classname: `${rule.group}.${rule.id}`,
    outcome: finding.status === 'reported' ? 'passed' : skips ? 'skipped' : 'failed',
    type: finding.status,
    message: `${excuse}${statusWords[finding.status]}, ${finding.requirement}. ${finding.message}`,
    text: lines.filter(Boolean).map(clean).join('\n'),
  }
}

function pitfallCase({pitfall, rule, known}: Pitfall): Case {
  const fails = pitfall.severity === 'error' || pitfall.severity === 'warning'
  return {
    name: rule.title,
    classname: `pitfall.${rule.id}`,
    outcome: fails && !known ? 'failed' : 'skipped',
    type: 'pitfall',
    message: `${known ? 'Known from the baseline. ' : ''}${pitfall.message}`,
    text: [...pitfall.evidence.map(words), rule.advice].filter(Boolean).map(clean).join('\n'),
  }
}

function testCase({name, classname, outcome, type, message, text}: Case): string {
  const body = {
    passed: `<system-out>${xml(text, true)}</system-out>`,
    failed: `<failure type="${type}" message="${xml(message)}">${xml(text, true)}</failure>`,
    skipped: `<skipped>${xml(message)}\n${xml(text, true)}</skipped>`,
  }[outcome]
  return `    <testcase name="${xml(name)}" classname="${xml(classname)}" time="0">${body}</testcase>`
}

function words(evidence: Evidence): string {
  return `${clickable(evidence.place)} “${evidence.quote}”`
}

/** `>` as well, since `]]>` may not stand in text. Lines are kept where they are ours, cleaned one by one. */
function xml(text: string, cleaned = false): string {
  return (cleaned ? text : clean(text))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
