/** The page in a real browser. Needs Chromium: the Debian package `chromium`, or its path in `CHROMIUM`. */
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {html} from '../../src/formatters/html/index.ts'
import {hostile, hostileDocument} from './hostile.ts'
import {documents, manuscript, options, reports} from './support.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const pages = {
  one: html([manuscript], options({documents})),
  four: html(reports, options({documents})),
  alone: html([manuscript], options()),
  hostile: html([hostile], options({documents: [hostileDocument]})),
}
const desktop = {width: 1280, height: 900}
const phone = {width: 390, height: 844}

// On a machine without a browser the rest of the tests is still worth running; CI must have one.
describe.skipIf(!existsSync(executablePath) && process.env['CI'] === undefined)('in a browser', {timeout: 60_000}, () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reportoscope-html-'))
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), text)
    browser = await chromium.launch({executablePath, args: flags})
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, {recursive: true})
  })

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })

  /** Opens a page from disk and notes everything that should not happen. */
  async function open(
    name: keyof typeof pages,
    context: BrowserContextOptions = {},
  ): Promise<{page: Page; trouble: readonly string[]}> {
    const page = await (await browser.newContext({viewport: desktop, reducedMotion: 'reduce', ...context})).newPage()
    const trouble: string[] = []
    const address = pathToFileURL(join(folder, `${name}.html`)).href
    page.on('pageerror', error => trouble.push(error.message))
    page.on('console', message => trouble.push(message.text()))
    page.on('dialog', dialog => trouble.push(dialog.message()))
    page.on('request', request => {
      if (request.url() !== address && request.url() !== 'data:,') trouble.push(request.url())
    })
    await page.goto(address)
    return {page, trouble}
  }

  test.each([
    ['one', desktop, 'light'],
    ['one', desktop, 'dark'],
    ['one', phone, 'light'],
    ['four', desktop, 'light'],
    ['alone', phone, 'dark'],
  ] as const)('axe finds no violation in %s at %o in %s', async (name, viewport, colorScheme) => {
    const {page, trouble} = await open(name, {viewport, colorScheme})
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    const axe = createRequire(import.meta.url)('axe-core') as {readonly source: string}
    await page.evaluate(axe.source)
    const violations = await page.evaluate(
      'axe.run().then(result => result.violations.map(({id, impact, nodes}) => ({id, impact, node: nodes[0].html})))',
    )
    expect(violations).toEqual([])
    expect(trouble).toEqual([])
  })

  test('runs nothing and loads nothing of a hostile document', async () => {
    const {page, trouble} = await open('hostile')
    const found = await page.evaluate(() => ({
      owned: 'owned' in window,
      elements: document.querySelectorAll('img, svg, base, iframe, object, main script, main style').length,
      handlers: [...document.querySelectorAll('*')].filter(element =>
        element.getAttributeNames().some(name => name.startsWith('on')),
      ).length,
      addresses: [...document.querySelectorAll('a')].filter(link => !/^(file:|https:\/\/doi\.org\/)/.test(link.href)).length,
    }))
    expect(found).toEqual({owned: false, elements: 0, handlers: 0, addresses: 0})
    expect(trouble).toEqual([])
  })

  test('jumps from an item to its words and back, without moving the page', async () => {
    const {page} = await open('one')
    await page.locator('#r1-code-availability-statement').scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await page.click('#r1-code-availability-statement a.where')
    const mark = page.locator('mark.found')
    expect(await mark.textContent()).toBe('The analysis code will be released on GitHub upon publication.')
    expect(await inView(page, 'mark.found')).toBe(true)
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await page.evaluate(() => scrollTo(0, 0))
    await page.click('mark.found + sup a')
    expect(await page.locator('.card.found').getAttribute('id')).toBe('r1-code-availability-statement')
    expect(await inView(page, '.card.found')).toBe(true)
  })

  test('opens a folded item that is jumped to, and takes the focus there', async () => {
    const {page} = await open('one')
    await page.click('.picture a[href="#r1-metrics-match-threshold"]')
    expect(await page.locator('#r1-metrics-match-threshold').evaluate(element => (element as HTMLDetailsElement).open)).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.closest('details')?.id)).toBe('r1-metrics-match-threshold')
  })

  test('filters by status, requirement and group, and says how many are left', async () => {
    const {page} = await open('one')
    const shown = () => page.locator('.card[data-group]:not([data-group=""]):visible').count()
    expect(await shown()).toBe(manuscript.findings.length)
    await page.uncheck('[name="status"][value="reported"]')
    expect(await shown()).toBe(18)
    await page.selectOption('[name="requirement"]', 'required')
    await page.selectOption('[name="group"]', 'code')
    expect(await shown()).toBe(1)
    expect(await page.textContent('.shown')).toBe(`1 of ${manuscript.findings.length} items shown`)
    await page.click('.picture a[href="#r1-data-quantity"]')
    expect(await page.locator('#r1-data-quantity').isVisible()).toBe(true)
    expect(await shown()).toBe(manuscript.findings.length)
  })

  test('can be used with the keyboard alone', async () => {
    const {page} = await open('one')
    await page.focus('.picture a.missing')
    await page.keyboard.press('Enter')
    const id = await page.evaluate(() => document.activeElement?.id)
    expect(id).toBe('r1-data-split-unit')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('copy')
  })

  test('copies the wording, or selects it where the clipboard is closed', async () => {
    const {page} = await open('one', {permissions: ['clipboard-read', 'clipboard-write']})
    const wording = manuscript.rules.find(rule => rule.id === 'acquisition-pixel-size')?.wording
    await page.click('#r1-acquisition-pixel-size .copy')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(wording)
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}))
    await page.click('#r1-model-access .copy')
    expect(await page.evaluate(() => String(getSelection()))).toContain('The trained model is available at')
  })

  test('takes turns on a phone, and nothing is wider than the screen', async () => {
    const {page} = await open('one', {viewport: phone})
    expect(await page.locator('.manuscript').isVisible()).toBe(false)
    await page.click('#r1-code-availability-statement a.where')
    expect(await page.locator('.checklist').isVisible()).toBe(false)
    expect(await inView(page, 'mark.found')).toBe(true)
    await page.click('mark.found + sup a')
    expect(await page.locator('.manuscript').isVisible()).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  })

  test('goes to the place that its address names', async () => {
    const {page} = await open('one', {viewport: phone})
    const id = await page.locator('mark').first().getAttribute('id')
    await page.goto(`${page.url()}#${id}`)
    await page.reload()
    expect(await page.locator('.manuscript').isVisible()).toBe(true)
  })

  test('shows everything without its script', async () => {
    const {page} = await open('one', {javaScriptEnabled: false, viewport: phone})
    expect(await page.locator('.checklist').isVisible()).toBe(true)
    expect(await page.locator('.manuscript').isVisible()).toBe(true)
    expect(await page.locator('.filters, .tabs, .copy').evaluateAll(list => list.length)).toBeGreaterThan(0)
    expect(await page.locator('.filters:visible, .tabs:visible, .copy:visible').count()).toBe(0)
  })

  test('prints the checklist with all quotes and the text', async () => {
    const {page} = await open('one', {viewport: phone})
    await page.emulateMedia({media: 'print'})
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await page.locator('.manuscript').isVisible()).toBe(true)
    expect(await page.locator('#r1-data-quantity blockquote').isVisible()).toBe(true)
    expect(await page.locator('.filters:visible, .tabs:visible, .copy:visible').count()).toBe(0)
  })

  test('lists the documents at the top of a page with several', async () => {
    const {page} = await open('four')
    expect(await page.locator('.contents tbody tr').count()).toBe(reports.length)
    await page.click('.contents a[href="#r3"]')
    expect(await inView(page, '#r3 .head')).toBe(true)
  })
})

function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate(element => {
      const {top} = element.getBoundingClientRect()
      return top >= 0 && top < innerHeight
    })
}
