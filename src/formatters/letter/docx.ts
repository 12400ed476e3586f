/** The letter as a Word document that an editor can change. */
import {Document, HeadingLevel, Packer, Paragraph, TextRun} from 'docx'
import type {Report} from '../../model/report.ts'
import {withoutTime} from '../shared/docx.ts'
import {letterPoints, type Point} from './points.ts'
import {closing, nothingAsked, opening, sections} from './words.ts'

export async function letterDocx(report: Report): Promise<Uint8Array> {
  const points = letterPoints(report)
  const asked = Object.values(points).some(list => list.length > 0)
  const children = [plain('Dear authors,'), plain(asked ? opening(report) : nothingAsked(report))]
  let number = 0
  for (const name of ['required', 'doubts', 'recommended'] as const) {
    if (points[name].length === 0) continue
    children.push(new Paragraph({text: sections[name], heading: HeadingLevel.HEADING_2, spacing: {before: 240, after: 80}}))
    for (const point of points[name]) children.push(...paragraphs(point, ++number))
  }
  children.push(plain(closing(report)), plain('With kind regards'))
  const document = new Document({
    title: 'Letter to the authors',
    creator: report.tool.name,
    styles: {default: {document: {run: {font: 'Calibri', size: 22}}}},
    sections: [{children}],
  })
  return withoutTime(new Uint8Array(await Packer.toArrayBuffer(document)))
}

function plain(text: string): Paragraph {
  return new Paragraph({text, spacing: {after: 160}})
}

function paragraphs({title, request, quote, place, wording, sources}: Point, number: number): Paragraph[] {
  const indent = {left: 360}
  const part = (children: TextRun[]): Paragraph => new Paragraph({children, indent, spacing: {after: 60}})
  return [
    new Paragraph({
      children: [new TextRun({text: `${number}. ${title}. `, bold: true}), new TextRun(request)],
      spacing: {before: 120, after: 60},
    }),
    ...(quote === '' ? [] : [part([new TextRun(`We found (${place}): “${quote}”`)])]),
    ...(wording === '' ? [] : [part([new TextRun('For example: '), new TextRun({text: wording, italics: true})])]),
    ...(sources === '' ? [] : [part([new TextRun({text: `Source: ${sources}`, size: 18, color: '55606B'})])]),
  ]
}
