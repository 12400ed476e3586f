/** What the `meta` and `link` tags in the head of an article page say, as fields. */
import type {XmlTag} from '../shared/xml.ts'
import {attribute} from '../shared/xml-attribute.ts'
import type {Web} from './web.ts'

/** Takes the tags that search engines for papers ask for (`citation_…`) and their Dublin Core kin. */
export function takeMeta(web: Web, tag: XmlTag): void {
  const name = (attribute(web.text, tag, 'name') ?? attribute(web.text, tag, 'property'))?.toLowerCase()
  const value = attribute(web.text, tag, 'content')?.replace(/\s+/g, ' ').trim()
  if (name === undefined || value === undefined || value === '') return
  const {fields} = web
  const {start, end} = tag
  if (name === 'citation_author' || name === 'author') {
    web.author = fields.next('/authors')
    fields.add(`${web.author}/name`, nameInOrder(value), start, end)
  } else if (name === 'citation_author_orcid' && web.author !== '') fields.add(`${web.author}/orcid`, value, start, end)
  else if (name === 'citation_author_institution') fields.push('/affiliations', value, start, end)
  else if (name === 'citation_keywords' || name === 'keywords' || name === 'citation_keyword') {
    for (const word of value.split(/\s*[,;]\s*/)) fields.push('/keywords', word, start, end)
  } else {
    const pointer = pointers.get(name)
    if (pointer !== undefined && !fields.has(pointer)) fields.add(pointer, value, start, end)
  }
}

export function takeLink(web: Web, tag: XmlTag): void {
  if (!web.fields.has('/license') && /\blicense\b/i.test(attribute(web.text, tag, 'rel') ?? '')) {
    web.fields.add('/license', attribute(web.text, tag, 'href') ?? '', tag.start, tag.end)
  }
}

const pointers: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    citation_title: '/title',
    'dc.title': '/title',
    'dcterms.title': '/title',
    citation_doi: '/doi',
    citation_journal_title: '/journals/0',
    'dc.rights': '/license',
    'dcterms.license': '/license',
    citation_license: '/license',
  }),
)

/** “Surname, Given” the other way round. */
function nameInOrder(name: string): string {
  const parts = name.split(/,\s*/)
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : name
}
