/** Bones → syntax tree. The extensions cost time on every line, so each is used only where its signs occur. */
import type {Root} from 'mdast'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const plain = unified().use(remarkParse).freeze()

const withFootnotes = unified()
  .use(remarkParse)
  .data({micromarkExtensions: [gfmFootnote()], fromMarkdownExtensions: [gfmFootnoteFromMarkdown()]})
  .freeze()

const withTables = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTable(), gfmFootnote()],
    fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
  .freeze()

export function parse(text: string, isTable = false): Root {
  if (isTable) return withTables.parse(text)
  return (text.includes('[^') ? withFootnotes : plain).parse(text)
}
