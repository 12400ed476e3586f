/** A small picture of the whole: one cell per item, a row per group; each cell leads to its item. */
import type {Item, Pitfall} from '../shared/arrange.ts'
import {statusSigns, statusWords} from '../shared/words.ts'
import {itemId, pitfallLabel} from './links.ts'
import {type Markup, markup, when} from './markup.ts'

export function picture(items: readonly Item[], pitfalls: readonly Pitfall[], prefix: string, name: string): Markup {
  const groups = [...new Set(items.map(item => item.rule.group))]
  const rows = groups.map(group => {
    const cells = items.filter(item => item.rule.group === group).map(item => cell(item, prefix))
    return markup`<li><span class="group">${groupName(group)}</span><span class="cells">${cells}</span></li>\n`
  })
  return markup`<nav class="picture" aria-label="All items at a glance: ${name}"><ul>
${when(
  pitfalls.length > 0,
  () =>
    markup`<li><span class="group">Pitfalls</span><span class="cells">${pitfalls.map(({rule}, index) => {
      const name = `${rule.title}: pitfall`
      return markup`<a class="cell pitfall" href="#${itemId(prefix, rule.id)}" title="${name}" aria-label="${name}">${pitfallLabel(index)}</a>`
    })}</span></li>\n`,
)}${rows}</ul></nav>
`
}

/** `ai-disclosure` as people write it. */
export function groupName(group: string): string {
  const words = group.replaceAll('-', ' ').replace(/\bai\b/g, 'AI')
  return words === '' ? 'Other' : `${words[0]?.toUpperCase()}${words.slice(1)}`
}

function cell({finding, rule, waiver}: Item, prefix: string): Markup {
  const name = `${rule.title}: ${statusWords[finding.status]}${waiver ? ', waived' : ''}, ${finding.requirement}`
  return markup`<a class="cell ${finding.status} ${finding.requirement}" href="#${itemId(prefix, rule.id)}" title="${name}" aria-label="${name}">${statusSigns[finding.status]}</a>`
}
