/** The filled checklist as a Word document, for submission forms. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {FileFormatter, FormatOptions} from '../../model/formatter.ts'
import type {Report} from '../../model/report.ts'
import {withoutTime} from '../shared/docx.ts'
import {cells, headings, notice, provenance, rows} from './rows.ts'

export const checklistDocx: FileFormatter = async (reports, options) => {
  const document = new Document({
    title: 'Reporting checklist',
    creator: reports[0]?.tool.name ?? '',
    styles: {default: {document: {run: {font: 'Calibri', size: 18}}}},
    sections: reports.map(report => ({
      properties: {page: {size: {orientation: PageOrientation.LANDSCAPE}, margin}},
      footers: {default: footer()},
      children: children(report, options),
    })),
  })
  return withoutTime(new Uint8Array(await Packer.toArrayBuffer(document)))
}

/** Twentieths of a point. */
const margin = {top: 850, bottom: 850, left: 850, right: 850}
const widths = [600, 2200, 1450, 1200, 2600, 4300, 2650]

function children(report: Report, options: FormatOptions): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({text: 'Reporting checklist', heading: HeadingLevel.HEADING_1}),
    ...provenance(report).map(
      ([label, value]) => new Paragraph({children: [new TextRun({text: `${label}: `, bold: true}), new TextRun(value)]}),
    ),
    new Paragraph({children: [new TextRun({text: notice, italics: true})], spacing: {before: 120, after: 160}}),
    table(report, options),
  ]
}

function table(report: Report, options: FormatOptions): Table {
  const heading = new TableRow({tableHeader: true, children: headings.map((text, column) => cell(text, column, true))})
  const body = rows(report, options).map(
    row => new TableRow({cantSplit: true, children: cells(row).map((text, column) => cell(text, column, false))}),
  )
  const width = widths.reduce((sum, column) => sum + column, 0)
  return new Table({
    rows: [heading, ...body],
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: {size: width, type: WidthType.DXA},
  })
}

function cell(text: string, column: number, bold: boolean): TableCell {
  return new TableCell({
    width: {size: widths[column] ?? 0, type: WidthType.DXA},
    margins: {top: 40, bottom: 40, left: 80, right: 80},
    ...(bold && {shading: {fill: 'E8ECEF'}}),
    children: [new Paragraph({children: [new TextRun({text, bold})]})],
  })
}

function footer(): Footer {
  const page = new TextRun({children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]})
  return new Footer({children: [new Paragraph({alignment: AlignmentType.RIGHT, children: [page]})]})
}
