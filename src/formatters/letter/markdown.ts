/** A letter to the authors, as Markdown: what is asked, with their own words, a wording to paste, and the source. */
import type {Report} from '../../model/report.ts'
import {escapeMarkdown} from '../markdown/escape.ts'
import {letterPoints, type Point} from './points.ts'
import {closing, nothingAsked, opening, sections} from './words.ts'

export function letterMarkdown(report: Report): string {
  const points = letterPoints(report)
  const asked = Object.values(points).some(list => list.length > 0)
  const parts = ['Dear authors,', escapeMarkdown(asked ? opening(report) : nothingAsked(report))]
  let number = 0
  for (const name of ['required', 'doubts', 'recommended'] as const) {
    if (points[name].length === 0) continue
    parts.push(`## ${sections[name]}`, points[name].map(point => paragraph(point, ++number)).join('\n'))
  }
  return `${[...parts, escapeMarkdown(closing(report)), 'With kind regards'].join('\n\n')}\n`
}

function paragraph({title, request, quote, place, wording, sources}: Point, number: number): string {
  // What belongs to an entry stands under its first word.
  const indent = ' '.repeat(String(number).length + 2)
  const lines = [
    `${number}. **${escapeMarkdown(title)}.** ${escapeMarkdown(request)}`,
    quote === '' ? '' : `${indent}We found (${escapeMarkdown(place)}): “${escapeMarkdown(quote)}”`,
    wording === '' ? '' : `${indent}For example: *${escapeMarkdown(wording)}*`,
    sources === '' ? '' : `${indent}Source: ${escapeMarkdown(sources)}`,
  ]
  return `${lines.filter(line => line !== '').join('\n\n')}\n`
}
