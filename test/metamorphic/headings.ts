/** Headings of papers in the wording of other journals and conferences. */

/** Each row is one section as different houses name it. */
const sections: readonly (readonly string[])[] = [
  ['Abstract', 'Summary'],
  ['Introduction', 'Background', 'Introduction and background'],
  [
    'Methods',
    'Materials and methods',
    'Online Methods',
    'STAR★Methods',
    'Experimental procedures',
    'Material and Methods',
    'Methodology',
    'Methods and materials',
  ],
  ['Results', 'Experimental results', 'Experiments and results', 'Findings'],
  ['Results and discussion', 'Results & Discussion'],
  ['Discussion', 'Discussion and conclusions', 'Discussion and outlook', 'Conclusions'],
  ['Limitations', 'Limitations of the study', 'Limitations and future work', 'Study limitations'],
  [
    'Data availability',
    'Data Sharing Statement',
    'Data availability statement',
    'Availability of data and materials',
    'Data and materials availability',
    'Data accessibility statement',
    'Availability of data',
    'Data sharing',
  ],
  [
    'Code availability',
    'Software availability',
    'Availability of code',
    'Code availability statement',
    'Source code availability',
  ],
  [
    'Data and code availability',
    'Availability of data and code',
    'Code and data availability',
    'Data and software availability',
    'Data, code, and materials availability',
  ],
  ['Key resources table', 'Key resources', 'STAR Methods key resources table'],
  [
    'Competing interests',
    'Declaration of interests',
    'Conflict of interest',
    'Conflicts of Interest Statement',
    'Declaration of competing interest',
    'Competing financial interests',
    'Disclosures',
  ],
  ['Funding', 'Funding information', 'Financial support', 'Funding sources'],
  ['Acknowledgements', 'Acknowledgments', 'Acknowledgement'],
  [
    'Author contributions',
    'Contributions',
    'CRediT authorship contribution statement',
    'Authors’ contributions',
    'Author contribution statement',
  ],
  [
    'Ethics statement',
    'Ethics approval',
    'Ethics',
    'Ethics approval and consent to participate',
    'Institutional review board statement',
  ],
  [
    'Declaration of generative AI',
    'Declaration of generative AI and AI-assisted technologies in the writing process',
    'AI use statement',
    'Use of artificial intelligence',
    'Statement on the use of generative AI',
  ],
  ['References', 'Bibliography', 'Literature cited'],
  ['Supplementary information', 'Supporting information', 'Supplementary materials', 'Electronic supplementary material'],
]

/** How often the wording can be changed before all of them were used. */
export const houses = Math.max(...sections.map(row => row.length))

/** What house number `house` calls the section; the heading itself where no row has it. */
export function reworded(heading: string, house: number): string {
  const name = bare(heading)
  const row = sections.find(row => row.some(one => bare(one) === name))
  if (row === undefined) return heading
  const at = row.findIndex(one => bare(one) === name)
  return row[(at + house) % row.length] as string
}

/** In small letters, without its number and colon. */
function bare(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/^(?:\d+(?:\.\d+)*\.?|[ivx]+\.)\s+/, '')
    .replace(/’/g, "'")
    .replace(/\s*[:.]$/, '')
}
