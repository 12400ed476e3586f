/** Bones → syntax tree. */
import type {Root} from 'mdast'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

const plain = unified().use(remarkParse).freeze()

const withFootnotes = unified()
  .use(remarkParse)
  .data({micromarkExtensions: [gfmFootnote()], fromMarkdownExtensions: [gfmFootnoteFromMarkdown()]})
  .freeze()

/** Parses CommonMark; footnotes, which cost time on every line, only where there is a sign of them. */
export function parse(text: string): Root {
  return (text.includes('[^') ? withFootnotes : plain).parse(text)
}
