// What the page does in a browser: filters, jumps between checklist and text, copying. Without it, the page
// still shows everything, and its links still lead to their places.

document.documentElement.classList.add('scripted')
const announcement = document.querySelector('.announce')

for (const report of document.querySelectorAll('.report')) {
  startFilters(report)
  startTabs(report)
}
for (const button of document.querySelectorAll('.copy')) startCopy(button)
document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
  if (link) follow(link.getAttribute('href').slice(1), event)
})
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details.card')) details.open = true
})
if (location.hash.length > 1) follow(decodeURIComponent(location.hash.slice(1)))

/** Shows the items that all three controls let through. */
function startFilters(report) {
  const form = report.querySelector('.filters')
  const cards = [...report.querySelectorAll('.card')]
  const items = cards.filter(card => card.dataset.status !== 'pitfall')
  const apply = () => {
    const statuses = new Set([...form.querySelectorAll('[name="status"]:checked')].map(box => box.value))
    const requirement = form.elements.namedItem('requirement').value
    const group = form.elements.namedItem('group').value
    for (const card of items) {
      const {status, requirement: duty, group: own} = card.dataset
      card.hidden = !statuses.has(status) || (requirement !== '' && requirement !== duty) || (group !== '' && group !== own)
    }
    for (const section of report.querySelectorAll('.cards')) {
      const own = [...section.querySelectorAll('.card')]
      section.hidden = own.length > 0 && own.every(card => card.hidden)
    }
    const shown = items.filter(card => !card.hidden).length
    form.querySelector('.shown').textContent = shown === items.length ? '' : `${shown} of ${items.length} items shown`
  }
  form.hidden = false
  form.addEventListener('change', apply)
  form.addEventListener('submit', event => event.preventDefault())
  // A reset takes effect only after its event.
  form.addEventListener('reset', () => setTimeout(apply))
  report.addEventListener('showall', () => {
    form.reset()
    apply()
  })
  // Browsers restore the controls of a page that is loaded again.
  apply()
}

function startTabs(report) {
  const tabs = report.querySelector('.tabs')
  if (!tabs) return
  tabs.hidden = false
  tabs.addEventListener('click', event => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (!button) return
    show(report, button.dataset.view)
    report.scrollIntoView()
  })
}

/** On a narrow screen, one of the two is shown. */
function show(report, view) {
  report.dataset.view = view
  for (const button of report.querySelectorAll('.tabs button'))
    button.setAttribute('aria-pressed', String(button.dataset.view === view))
}

/** Goes to an item or to words in the text, also where they are folded, filtered or on the other tab. */
function follow(id, event) {
  const target = document.getElementById(id)
  const report = target?.closest('.report')
  if (!target || !report || target === report) return
  event?.preventDefault()
  const text = target.closest('.manuscript')
  show(report, text ? 'manuscript' : 'checklist')
  if (target.closest('[hidden]')) report.dispatchEvent(new Event('showall'))
  for (let node = target; node; node = node.parentElement) if (node instanceof HTMLDetailsElement) node.open = true
  history.replaceState(null, '', `#${id}`)
  for (const found of document.querySelectorAll('.found')) found.classList.remove('found')
  target.classList.add('found')
  const goal = target instanceof HTMLDetailsElement ? target.querySelector('summary') : target
  goal.focus({preventScroll: true})
  scroll(target, text)
}

/** Beside the checklist the text scrolls by itself; moving the page as well would lose the item that was read. */
function scroll(target, text) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const behavior = still ? 'instant' : 'smooth'
  if (!text || getComputedStyle(text).position !== 'sticky') {
    target.scrollIntoView({behavior, block: text ? 'center' : 'start'})
    return
  }
  const top = target.getBoundingClientRect().top - text.getBoundingClientRect().top + text.scrollTop
  text.scrollTo({top: top - text.clientHeight / 3, behavior})
}

function startCopy(button) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const source = button.previousElementSibling
    const done = await copy(source)
    button.textContent = done ? 'Copied' : 'Press Ctrl+C'
    announcement.textContent = done ? 'Wording copied.' : 'The wording is selected; copy it with Control and C.'
    setTimeout(() => {
      button.textContent = 'Copy'
      announcement.textContent = ''
    }, 3000)
  })
}

/** Some browsers lend the clipboard to pages of the web only; then the words are selected for the reader to copy. */
async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent)
    return true
  } catch {
    getSelection().selectAllChildren(element)
    return false
  }
}
