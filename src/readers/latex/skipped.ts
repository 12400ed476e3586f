/**
 * Commands whose arguments are no text: lengths, colours, keys, file names. What is not in this table keeps the text in
 * its braces, which is right for every font, size and box.
 */
import {argument, group, optional, star} from './arguments.ts'
import {type Command, type Commands, named} from './commands.ts'
import type {Reading} from './state.ts'

/** Reads over arguments: `o` an optional, `m` a mandatory one, `g` a group if there is one. */
export function skipShape(reading: Reading, shape: string): void {
  for (const kind of shape) {
    if (kind === 'o') optional(reading)
    else if (kind === 'g') group(reading)
    else argument(reading)
  }
}

/** Names by the shape of their arguments; text after those arguments is read as usual. */
const SHAPES: Readonly<Record<string, string>> = {
  '': `centering raggedright raggedleft noindent indent bf it em sl sc tt rm sf bfseries itshape scshape ttfamily rmfamily sffamily
    upshape slshape mdseries normalfont selectfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge maketitle
    newpage clearpage cleardoublepage medskip bigskip smallskip vfill hfill hrulefill dotfill hline toprule midrule bottomrule
    endhead endfirsthead endfoot endlastfoot tableofcontents listoffigures listoftables today frontmatter mainmatter backmatter
    onecolumn nolinenumbers doublespacing singlespacing onehalfspacing relax protect leavevmode strut null sloppy fussy flushbottom
    raggedbottom allowbreak displaystyle textstyle scriptstyle limits nolimits nonumber notag boldmath unboldmath xspace qed qedhere balance FloatBarrier IEEEpeerreviewmaketitle ignorespaces unskip
    ContinuedFloat landscape begingroup endgroup bgroup egroup global long expandafter noexpand printindex phantomsection justifying`,
  m: `vspace hspace addvspace enlargethispage nametag Email IEEEauthorblockA affaddr bibliographystyle pagestyle thispagestyle pagenumbering graphicspath hyphenation thanksref nocite index glossary date received
    revised accepted published editor editors journal volume orcid orcidID orcidlink correspondence corresponding corres corresp
    corraddress corremail corrauth shorttitle shortauthor shortauthors runningtitle runningauthor titlerunning authorrunning
    leadauthor institution institute authfn authormark inst inits IEEEmembership presentadd presentaddress PACS pacs subclass
    dochead papertype paperfield numberwithin theoremstyle stepcounter refstepcounter usebox hypersetup sisetup lstset geometry
    nameref pageref tnote tnoteref corref fnref fnmark urlstyle setstretch linespread phantom vphantom hphantom pgfplotsset tikzset
    usetikzlibrary setcopyright externaldocument jmlryear jmlrvolume jmlrworkshop listof floatstyle restylefloat toctitle tocauthor
    communicated graphicalabstract markright hypertarget hyperlink makesavenoteenv RestyleAlgo SetAlgoLined citeproc`,
  om: `documentclass documentstyle RequirePackage textcolor color pagecolor colorbox rowcolor columncolor cellcolor captionsetup
    contrib lstinputlisting verbatiminput inputminted setlist rotatebox includepdf includestandalone addbibresource epsfig psfig
    includemedia affil affiliation affiliations address altaffiliation email emailAdd ead homepage collaboration cortext printglossary`,
  mm: 'setlength addtolength addtocounter resizebox markboth fontsize corr counterwithin counterwithout newunicodechar underset overset',
  mmm: 'addcontentsline definecolor',
  omo: 'usepackage',
  omm: 'fcolorbox newlist rule',
  oom: 'includegraphics includesvg',
  mo: 'scalebox',
  moo: 'raisebox',
  o: `printglossaries footnotemark endnotemark pagebreak nopagebreak linebreak nolinebreak hyperref added highlight
    listoftodos twocolumn linenumbers newline xrightarrow xleftarrow`,
  oo: 'framebox makebox',
  omomo: 'multirow',
  momo: 'newtheorem',
  mom: 'newcolumntype',
  og: 'cline cdashline Xhline hdashline arrayrulecolor specialrule addlinespace',
}

/** Lengths are set without braces: `\vskip 2pt plus 1fil`, `\parindent=0pt`. */
const LENGTHS = `vskip hskip kern mskip parindent parskip baselineskip tabcolsep textwidth textheight columnwidth linewidth hsize vsize topmargin
  oddsidemargin evensidemargin headheight headsep footskip topskip leftskip rightskip abovecaptionskip belowcaptionskip
  textfloatsep floatsep intextsep arraycolsep fboxsep columnsep tolerance penalty hangindent hangafter emergencystretch`

const LENGTH =
  /[ \t]*=?[ \t]*-?[\d.]*[ \t]*(?:\\[a-zA-Z]+|(?:true)?(?:pt|em|ex|cm|mm|in|pc|bp|mu|fil+)(?![a-z]))?(?:[ \t]*(?:plus|minus)[ \t]*[\d.]+[a-z]+)*/y

function skipLength(reading: Reading): void {
  const {frame} = reading
  LENGTH.lastIndex = frame.pos
  const found = LENGTH.exec(frame.file.text)
  // Only a number makes it a setting: `\linewidth` alone is a value.
  if (found !== null && /\d/.test(found[0])) frame.pos = Math.min(frame.pos + found[0].length, frame.end)
}

export const skipCommands: Commands = [
  ...named(LENGTHS, skipLength),
  ...Object.entries(SHAPES).flatMap(([shape, names]) => named(names, shape === '' ? skipNothing : skipping(shape))),
]

function skipNothing(): void {}

function skipping(shape: string): Command {
  return reading => {
    star(reading)
    skipShape(reading, shape)
  }
}

/** Reads over the arguments of a command that only sets something, by its name; false if it says nothing of the kind. */
export function skipByName(reading: Reading, name: string): boolean {
  if (/^(?:set[A-Z]|Set[A-Z]|Declare|Define|define[A-Z])/.test(name)) skipShape(reading, 'ogggg')
  else if (/(?:width|height|skip|space|margin|sep|style|color|logo)$/.test(name)) skipShape(reading, 'og')
  else return false
  return true
}
