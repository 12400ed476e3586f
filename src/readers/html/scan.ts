/**
 * HTML as the same events as XML: every element that opens is closed, tags that may be left out are put in.
 *
 * On the tokenizer of htmlparser2, which tells offsets exactly. Not on its parser: that takes quadratic time on deep
 * nesting (7 s at 100,000 levels); nor on parse5, which builds a tree of the whole page first.
 */
import {Tokenizer} from 'htmlparser2'
import type {XmlHandler, XmlTag} from '../shared/xml.ts'
import {openElements} from './open-elements.ts'
import {foreign, voids} from './tags.ts'

/** Tells `handler` what stands in `text`; names of elements are in lower case. Never throws, in time linear in the text. */
export function scanHtml(text: string, handler: XmlHandler): void {
  const open = openElements(handler)
  /** XHTML closes elements by `/>`; in HTML that means nothing but in foreign content. */
  const isXhtml = /^\s*<\?xml|<!DOCTYPE[^>]{0,200}XHTML/i.test(text.slice(0, 500))
  let foreignDepth = 0
  let nameStart = 0
  let nameEnd = 0
  /** Offset after the last token, where the next text or reference begins. */
  let done = 0

  function openTag(lastIndex: number, isSelfClosing: boolean): void {
    const raw = text.slice(nameStart, nameEnd).toLowerCase()
    const name = raw.slice(raw.indexOf(':') + 1)
    const tag: XmlTag = {name, start: nameStart - 1, nameEnd, end: lastIndex + 1}
    done = tag.end
    if (foreignDepth === 0) open.implyEndsBefore(name, tag.start)
    open.start(tag)
    if (voids.has(name) || (isSelfClosing && (isXhtml || foreignDepth > 0 || foreign.has(name)))) open.end(name, tag.end, tag.end)
    else if (foreign.has(name)) foreignDepth++
  }

  const tokenizer = new Tokenizer(
    {decodeEntities: true, recognizeSelfClosing: true},
    {
      onopentagname(start, end) {
        nameStart = start
        nameEnd = end
      },
      onopentagend: last => openTag(last, false),
      onselfclosingtag: last => openTag(last, true),
      onclosetag(start, end) {
        const name = text.slice(start, end).toLowerCase()
        const after = text.indexOf('>', end) + 1
        done = after === 0 ? text.length : after
        const local = name.slice(name.indexOf(':') + 1)
        if (foreign.has(local) && foreignDepth > 0) foreignDepth--
        open.end(local, start - 2, done)
      },
      ontext(start, end) {
        // In a broken `<title>` the tokenizer may tell a start before the text.
        const from = Math.max(start, done)
        if (end > from) handler.text(text.slice(from, end), from, true)
        done = end
      },
      ontextentity(codepoint, end) {
        handler.text(String.fromCodePoint(codepoint), done, false)
        done = end
      },
      oncomment: (_start, end) => {
        done = end + 1
      },
      oncdata(start, end, offset) {
        if (foreignDepth > 0 || isXhtml) handler.text(text.slice(start, end - offset), start, true)
        done = end + 1
      },
      ondeclaration: (_start, end) => {
        done = end + 1
      },
      onprocessinginstruction: (_start, end) => {
        done = end + 1
      },
      isInForeignContext: () => foreignDepth > 0,
      onattribname() {},
      onattribdata() {},
      onattribentity() {},
      onattribend() {},
      onend() {},
    },
  )
  tokenizer.write(text)
  tokenizer.end()
  open.endAll(text.length)
}
