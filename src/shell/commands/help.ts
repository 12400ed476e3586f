/** `--help` and `--version`. */
import {toolVersion} from '../../model/tool.ts'
import {exitCodes} from '../errors.ts'

const text = `reportoscope: is everything reported that a good journal asks for?

  reportoscope paper.md                 check a manuscript; any of Markdown, LaTeX, Word, PDF,
                                        JATS, TEI, HTML, notebooks, plain text
  reportoscope .                        find and check the manuscript and model cards of a folder
  reportoscope rdf.yaml README.md       check model cards (bioimage.io, Hugging Face, MONAI)

Nothing leaves your machine: no network, no language model. The same input gives the same report.

What to check by
  -p, --profile ID        a journal’s or community’s list; see \`reportoscope list\`
      --fact ID=yes|no    answer a question that the text leaves open; may be repeated
      --rules DIR         add or replace rules; may be repeated
      --ignore-author-config   for editors: do not read the authors’ .reportoscope.yml

What to get
  -f, --format NAME       text (default), json, jsonl, html, markdown, checklist, csv, sarif,
                          github, junit, rdjson, checklist-csv, checklist-docx
  -o, --output FILE       write to a file instead of the terminal
  -v, --verbose           also what is reported in full and what does not apply
  -q, --quiet             only what is to be done, in short
      --baseline FILE     hide findings that are known; written at first where it is not there
      --prune             take out of the baseline what is mended
      --no-color          plain text; NO_COLOR does the same
      --fail-on error|warning|never   when to exit with 1 (default: error)
      --stdin-filename NAME   read standard input as if it were this file

Other commands
  explain ID              what an item asks, why, and what counts
  list                    all profiles, items, pitfalls and facts
  init                    write a commented .reportoscope.yml
  triage DIR [-o FOLDER]  a folder of submissions: table, one page and a letter each;
                          --resume goes on where it was stopped, --jobs N in N threads
  diff OLD NEW            what a revision has mended
  coverage                which items of the catalogue are checked, which are left to people
  test [PATH…]            run the examples of rule files, for people who write rules

Exit codes: 0 nothing at or above --fail-on, 1 something, 2 could not run, 3 a bug.
`

export async function help(): Promise<number> {
  process.stdout.write(text)
  return exitCodes.clean
}

export async function version(): Promise<number> {
  process.stdout.write(`${toolVersion}\n`)
  return exitCodes.clean
}
