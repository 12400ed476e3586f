/** What every reader must satisfy, whatever its format. */
import {expect} from 'vitest'
import type {Block, Gap, Raw} from '../../src/model/document.ts'

const kinds: readonly Block['kind'][] = ['title', 'heading', 'paragraph', 'item', 'caption', 'cell', 'code']
const gaps: readonly Gap[] = ['no-text', 'cut-off', 'no-headings', 'part', 'encoding']

/**
 * Order of blocks, depths, places, anchors that point at the same words, no control characters; and, in `links`,
 * addresses that must not be lost. `sourceTexts` are the decoded texts of `raw.files`, for formats that have them.
 */
export function expectContract(raw: Raw, sourceTexts: readonly string[] = [], links: readonly string[] = []): void {
  expect(raw.files.length, 'there is at least one file').toBeGreaterThan(0)
  for (const {lines} of raw.files) expect(lines, 'lines are in order').toEqual([...lines].sort((left, right) => left - right))
  for (const block of raw.blocks) expectBlock(raw, block, sourceTexts[block.file])
  expectOrder(raw)
  for (const field of raw.fields) {
    expect(field.pointer, 'pointers are JSON Pointers').toMatch(/^\//)
    expect(raw.files[field.file], `the file of ${field.pointer}`).toBeDefined()
    expectSite(raw, field, sourceTexts[field.file])
  }
  for (const gap of raw.gaps) expect(gaps).toContain(gap)
  expect(new Set(raw.gaps).size, 'each gap is stated once').toBe(raw.gaps.length)
  for (const remark of raw.remarks) expect(remark, 'a remark is one line').toMatch(/^[^\n]+$/)
  const text = raw.blocks.map(block => block.text).join('\n')
  for (const link of links) expect(text, 'the address is kept').toContain(link)
}

function expectBlock(raw: Raw, block: Block, source: string | undefined): void {
  const name = `the block “${block.text.slice(0, 60)}”`
  expect(kinds, name).toContain(block.kind)
  if (block.kind === 'heading') expect(block.depth, `${name} has a depth from 1`).toBeGreaterThanOrEqual(1)
  else expect(block.depth, `${name} is no heading`).toBe(0)
  expect(block.text.trim(), `${name} has text without blanks around it`).toBe(block.text)
  expect(block.text, 'there is text').not.toBe('')
  expect(block.text, `${name} has no control characters`).not.toMatch(/\p{Cc}/u)
  expect(block.text, `${name} has single spaces`).not.toMatch(/ {2}/)
  expect(raw.files[block.file], `the file of ${name}`).toBeDefined()
  expectSite(raw, block, source)
  expectAnchors(block, source, name)
}

function expectSite(raw: Raw, {site, file}: Pick<Block, 'site' | 'file'>, source: string | undefined): void {
  if (site.kind === 'page') expect(site.page).toBeGreaterThanOrEqual(1)
  else if (site.kind === 'paragraph') expect(site.paragraph).toBeGreaterThanOrEqual(1)
  else {
    expect(site.start).toBeGreaterThanOrEqual(0)
    expect(site.end).toBeGreaterThanOrEqual(site.start)
    if (source !== undefined) expect(site.end).toBeLessThanOrEqual(source.length)
    expect(raw.files[file]?.lines[0], 'a format with source text has lines').toBe(0)
  }
}

/** From each anchor on, the letters of the text are those of the source. */
function expectAnchors(block: Block, source: string | undefined, name: string): void {
  if (block.site.kind !== 'range') expect(block.anchors, `${name} has no source text`).toEqual([])
  for (const [index, anchor] of block.anchors.entries()) {
    const next = block.anchors[index + 1]
    expect(anchor.text, `${name} has anchors in its text`).toBeGreaterThanOrEqual(0)
    if (next !== undefined) expect(next.text, `${name} has anchors in order`).toBeGreaterThanOrEqual(anchor.text)
    if (source === undefined) continue
    const run = /^[A-Za-z]{0,20}/.exec(block.text.slice(anchor.text, next?.text))?.[0] ?? ''
    expect(source.slice(anchor.source, anchor.source + run.length), `an anchor of ${name} points at its words`).toBe(run)
  }
}

/** What is read where it stands; notes, captions and code may come later than the paragraph that they stand in. */
const inPlace: readonly Block['kind'][] = ['title', 'heading', 'paragraph']

function expectOrder(raw: Raw): void {
  for (const file of raw.files.keys()) {
    const places = raw.blocks.filter(block => block.file === file && inPlace.includes(block.kind)).map(placeOf)
    expect(places, 'blocks are in reading order').toEqual([...places].sort((left, right) => left - right))
  }
}

function placeOf({site}: Block): number {
  return site.kind === 'page' ? site.page : site.kind === 'paragraph' ? site.paragraph : site.start
}

/** Blocks as lines that a person can read and compare: kind, depth, role, text. */
export function shownBlocks(raw: Raw): string {
  return raw.blocks.map(block => `${labelOf(block)}  ${block.text}\n`).join('')
}

function labelOf({kind, depth, role}: Block): string {
  return `${kind}${depth > 0 ? ` ${depth}` : ''}${role === undefined ? '' : ` (${role})`}`.padEnd(12)
}
