/** The controls above the checklist. They are hidden until the script, which they need, has started. */
import type {Item} from '../shared/arrange.ts'
import {requirements, statuses, statusSigns, statusWords} from '../shared/words.ts'
import {type Markup, markup} from './markup.ts'
import {groupName} from './picture.ts'

export function filters(items: readonly Item[], prefix: string, name: string): Markup {
  const boxes = statuses
    .map(status => ({status, count: items.filter(item => item.finding.status === status).length}))
    .filter(({count}) => count > 0)
    .map(
      ({status, count}) =>
        markup`<label class="chip ${status}"><input type="checkbox" name="status" value="${status}" checked> <span aria-hidden="true">${statusSigns[status]}</span> ${count} ${statusWords[status]}</label>\n`,
    )
  const duties = requirements.filter(requirement => items.some(item => item.finding.requirement === requirement))
  const groups = [...new Set(items.map(item => item.rule.group))]
  return markup`<form class="filters" hidden aria-label="Filter the checklist of ${name}">
<fieldset><legend>Show</legend>
${boxes}</fieldset>
${select(
  `${prefix}-requirement`,
  'Asked',
  'requirement',
  'all',
  duties.map(duty => [duty, duty]),
)}
${select(
  `${prefix}-group`,
  'Group',
  'group',
  'all',
  groups.map(group => [group, groupName(group)]),
)}
<button type="reset">Show all</button>
<p class="shown" role="status"></p>
</form>
`
}

function select(
  id: string,
  label: string,
  name: string,
  all: string,
  options: readonly (readonly [value: string, text: string])[],
): Markup {
  return markup`<span class="choice"><label for="${id}">${label}</label> <select id="${id}" name="${name}"><option value="">${all}</option>${options.map(
    ([value, text]) => markup`<option value="${value}">${text}</option>`,
  )}</select></span>`
}
