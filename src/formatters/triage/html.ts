/** The pile as one page: a table that links to the report and the letter of each submission. Self-contained, no script. */
import type {TriageItem, TriageRow} from '../../model/triage.ts'
import {type Markup, markup, verbatim} from '../html/markup.ts'
import {uri} from '../shared/places.ts'
import {plural} from '../shared/words.ts'
import {steps, stepWords} from './rows.ts'
import {css} from './style.ts'

/** `profile` is the title of the profile. */
export function triageHtml(rows: readonly TriageRow[], profile: string): string {
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>Submissions</title>
<style>${verbatim(css)}</style>
</head>
<body>
<main>
<h1>${plural(rows.length, 'submission')}</h1>
<p class="about">Checked by “${profile}”. There is no score: the order is that of what to do next.</p>
<ul class="steps">${steps.map(step => stepCount(step, rows))}</ul>
<div class="scroll" tabindex="0" role="region" aria-label="Submissions">
<table>
<thead><tr><th scope="col">Submission</th><th scope="col">Next</th><th scope="col">Required: missing</th><th scope="col">partial</th><th scope="col">reported</th><th scope="col">Recommended: missing</th><th scope="col">What is missing</th></tr></thead>
<tbody>${rows.map(tableRow)}</tbody>
</table>
</div>
</main>
</body>
</html>
`.html
}

function stepCount(step: TriageRow['next'], rows: readonly TriageRow[]): Markup {
  return markup`<li class="${step}"><strong>${rows.filter(({next}) => next === step).length}</strong> ${stepWords[step]}</li>`
}

function tableRow(row: TriageRow): Markup {
  const {required, recommended} = row.counts
  return markup`<tr class="${row.next}">
<th scope="row"><span class="name">${row.submission}</span>${row.title === '' ? undefined : markup`<span class="title">${row.title}</span>`}<span class="links">${link(row.files.report, 'report')}${link(row.files.letter, 'letter')}${link(row.files.letterDocx, 'letter (Word)')}</span></th>
<td>${stepWords[row.next]}</td>
<td class="number">${required.missing}</td><td class="number">${required.partial + required.unclear}</td><td class="number">${required.reported}</td><td class="number">${recommended.missing}</td>
<td>${details(row)}</td>
</tr>`
}

function link(file: string | undefined, text: string): Markup | undefined {
  return file === undefined ? undefined : markup`<a href="${uri(file)}">${text}</a>`
}

function details(row: TriageRow): Markup {
  return markup`${row.errors.map(error => markup`<p class="error">${error}</p>`)}${row.pitfalls.filter(({severity}) => severity === 'error').map(({title}) => markup`<p class="pitfall">${title}</p>`)}${list(row.missing)}`
}

function list(items: readonly TriageItem[]): Markup | undefined {
  return items.length === 0 ? undefined : markup`<ul>${items.map(({title}) => markup`<li>${title}</li>`)}</ul>`
}
