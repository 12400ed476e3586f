/** Lines that open and close code and directives. */

import {directive, type Opened} from './directives.ts'
import type {Line, Walk} from './frame.ts'
import {hide} from './frame.ts'
import {isSpace} from './masks.ts'

export function fence(walk: Walk, line: Line): boolean {
  const top = walk.open.at(-1)
  if (top !== undefined && closes(walk, top, line)) return close(walk, line)
  const mark = /(`{3,}(?![^\n]*`)|~{3,})[ \t]*([^\n\r]*)/y
  mark.lastIndex = line.first
  const match = mark.exec(walk.text)
  return match !== null && openFence(walk, line, match[1] as string, match[2] as string)
}

export function colonFence(walk: Walk, line: Line): boolean {
  const mark = /(:{3,})[ \t]*([^\n\r]*)/y
  mark.lastIndex = line.first
  const match = mark.exec(walk.text)
  if (match === null) return false
  if ((match[2] as string).trim() !== '') return openFence(walk, line, match[1] as string, match[2] as string)
  // Pandoc closes with any number of colons; a stray closing is no text either.
  return walk.open.at(-1)?.mark === ':' ? close(walk, line) : hide(walk, line.start, line.end)
}

function openFence(walk: Walk, line: Line, marks: string, info: string): boolean {
  const opened = directive(walk.text, {line: line.start, first: line.first, body: walk.next, marks, info})
  walk.open.push(opened)
  walk.asides.push(...opened.asides)
  walk.includes.push(...opened.includes)
  walk.next = opened.body
  if (opened.holds !== 'code') hide(walk, line.start, Math.max(line.end, opened.body - 1))
  return true
}

export function closes(walk: Walk, top: Opened, line: Line): boolean {
  let end = line.first
  while (walk.text[end] === top.mark) end++
  if (end - line.first < top.length) return false
  while (end < line.end && isSpace(walk.text.charCodeAt(end))) end++
  return end >= line.end
}

export function close(walk: Walk, line: Line): boolean {
  const top = walk.open.pop() as Opened
  if (top.holds === 'code' && top.mark !== ':') {
    walk.codes.push({start: top.start, end: line.end})
    // Only a fence at the margin surely is what the parser takes for a fence, too.
    if (top.first === top.start && line.first === line.start) {
      walk.dull.push({start: top.body, end: line.start})
      if (walk.open.length === 0) walk.ends.push(line.end + 1)
    }
    return true
  }
  if (top.holds === 'code') return hide(walk, top.start, line.end)
  const last = walk.chunk ?? walk.lastChunk
  if (top.holds === 'rows') walk.rows.push({start: top.body, end: line.start})
  if (top.holds === 'captions') walk.captions.push({start: top.body, end: line.start})
  if (top.holds === 'caption-last' && last !== undefined && last.start >= top.body)
    walk.captions.push({start: last.start, end: line.start})
  return hide(walk, line.start, line.end)
}

export function unclosedCode(walk: Walk, left: Opened, end: number): void {
  walk.codes.push({start: left.start, end})
  const line = walk.text.slice(0, left.start).split('\n').length
  walk.remarks.push(`the code that opens in line ${line} is never closed; all that follows is read as code`)
}

/** An item of a list that begins with code. */
export function itemWithFence(walk: Walk, line: Line): boolean {
  const mark = /(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){1,4}(`{3,}(?![^\n]*`)|~{3,})[ \t]*([^\n\r]*)/y
  mark.lastIndex = line.first
  const match = mark.exec(walk.text)
  if (match === null) return false
  const first = line.first + match[0].indexOf(match[1] as string)
  walk.open.push({
    ...directive(walk.text, {line: line.start, first, body: walk.next, marks: match[1] as string, info: ''}),
    holds: 'code',
  })
  return true
}
