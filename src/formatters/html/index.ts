/** One page that needs nothing else: no server, no network, no other file. */
import type {Formatter} from '../../model/formatter.ts'
import type {Report} from '../../model/report.ts'
import {requirements, statuses, statusWords} from '../shared/words.ts'
import {script, scriptHash, style, styleHash} from './assets.ts'
import {type Markup, markup, verbatim, when} from './markup.ts'
import {reportPart} from './report.ts'

export const html: Formatter = (reports, options) => {
  const single = reports.length === 1
  const parts = reports.map((report, index) => {
    const document = options.documents?.find(
      ({path, sha256}) => path === report.document.path && sha256 === report.document.sha256,
    )
    return reportPart(report, document, `r${index + 1}`, single)
  })
  const title = single ? (reports[0]?.document.title ?? '') : `${reports.length} documents`
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title} – Reportoscope</title>
<style>${verbatim(style)}</style>
</head>
<body>
${when(!single, () => contents(reports))}<main>
${parts}</main>
<p class="announce" role="status"></p>
<script>${verbatim(script)}</script>
</body>
</html>
`.html
}

/** Nothing is loaded, and only the style sheet and the script of this project run, whatever a manuscript holds. */
const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`

/** The table of documents at the top of a page with several. */
function contents(reports: readonly Report[]): Markup {
  const rows = reports.map(({document, profile, findings, pitfalls, summary}, index) => {
    const urgent = findings.filter(finding => finding.status === 'missing' && finding.requirement === requirements[0]).length
    return markup`<tr><th scope="row"><a href="#r${index + 1}">${document.title || document.path}</a><br><small>${document.path} · ${profile.title}</small></th><td>${urgent}</td><td>${pitfalls.length}</td>${statuses.map(status => markup`<td>${summary[status]}</td>`)}</tr>\n`
  })
  return markup`<header class="contents">
<h1>Reporting in ${reports.length} documents</h1>
<div class="scroll" tabindex="0" role="region" aria-label="Documents"><table>
<thead><tr><th scope="col">Document</th><th scope="col">required, missing</th><th scope="col">pitfalls</th>${statuses.map(status => markup`<th scope="col">${statusWords[status]}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</header>
`
}
