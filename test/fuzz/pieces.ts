/** The words of each format: markup that changes how the rest is read. `␤` stands for a line break, `␣` for a blank. */

const pieces = (line: string): readonly string[] => line.split(' ').map(word => word.replaceAll('␤', '\n').replaceAll('␣', ' '))

/** Of YAML, and of the heads of Markdown files. */
export const yaml = pieces(
  '---␤ ␤---␤ a:␣&a␣[b]␤ *a <<:␣*a␤ ?␣ -␣ !!binary␣ |␤ >-␤ {a:␣ title:␣ "\\u0000" license:␣mit␤ inputs:␤-␣name:␣a␤ #␣x',
)

export const json = pieces(
  '{ } [ ] , :␣ " null true 1 "a":␣ \\n \\u0000 \\ud800 \\ "source" "cells" "cell_type" "markdown" ["a\\n"] [[[[[[[[[[[[',
)

export const markdown = [
  ...yaml,
  ...pieces(
    '# ##␣ *** ** __ ~~ ``` ```{r} ␤```␤ ::: :::{note}␤ $$ $ \\( \\[ [^1] [^1]:␣ [@a] [a](b) ![a](b) <div> </div> <!-- --> {{ }}',
  ),
  ...pieces(
    '{%␣%} {#a␣.b} ␤>␣ ␤-␣ ␤1.␣ ␤␣␣␣␣ ␤|a|b|␤|-|-|␤ ␤===␤ ␤---␤ ␣␣␤ \\begin{figure}␤ \\end{figure}␤ [a]:␣b␤ ␤##␣Training␣data␤',
  ),
]

export const text = pieces('METHODS 1.␣ 2.1␣ •␣ et␣al. e.g.␣ [1]␣ (a)␣ -␤ ␤␣␣ ␤␤␤ ␤Methods␤ ␤1␣Introduction␤ ␤===␤ ␤---␤ \f')

export const latex = [
  ...pieces(
    '\\ \\␣ % %␤ { } {} $ $$ & ~ ^ _ # #1 \\begin{document} \\end{document} \\begin{equation} \\end{equation} \\begin{tabular}{c}',
  ),
  ...pieces(
    '\\end{tabular} \\begin{figure} \\end{figure} \\begin{itemize} \\[ \\] \\( \\) \\def\\a{\\a\\a} \\a \\newcommand{\\b}[2][x]{#1#2} \\b',
  ),
  ...pieces(
    '\\let\\c\\b \\iffalse \\iftrue \\else \\fi \\input{a} \\verb|x \\item \\footnote{ \\section{ \\caption{ \\cite[ \\cite{a} \\ref{a}',
  ),
  ...pieces(
    '\\href{a}{b} \\SI{5}{\\micro\\metre} \\frac{1}{2} \\left( \\right) \\ensuremath \\url{ \\thanks{ \\author{ \\title{ \\maketitle \\and',
  ),
  ...pieces(
    '\\ac{a} \\acro{a}{b} \\newif\\ifx \\xtrue \\expandafter \\csname \\endcsname \\makeatletter \\endinput \\par \\\\ \\bibitem{a}',
  ),
]

const xml = pieces(
  '< > </ /> <!-- --> <![CDATA[ ]]> <!DOCTYPE␣ <!ENTITY␣ <? ?> &amp; &#0; &#x110000; &nbsp; &x; <p> </p> <sup> </sup> <sub> <math> <mfrac> <msup> <constructor>',
)

export const jats = [
  ...xml,
  ...pieces(
    '<sec> </sec> <title> </title> <fig> </fig> <label> <caption> </caption> <table-wrap> <table> <tr> <td> </td> <list> <list-item>',
  ),
  ...pieces(
    '<xref␣ref-type="bibr"> </xref> <ref-list> <ref> <back> </back> <front> </front> <body> </body> <abstract> <fn-group> <fn> <ack>',
  ),
  ...pieces(
    '<contrib> <name> <inline-formula> <disp-formula> <tex-math> <sub-article> <meta-value> <ext-link␣xlink:href="https://a.b">',
  ),
]

export const tei = [
  ...xml,
  ...pieces(
    '<div> </div> <head> <head␣n="2.1"> </head> <figure> <figDesc> <note␣place="foot"> <ref␣type="bibr"> <list> <item> <formula>',
  ),
  ...pieces('<biblStruct> <author> <persName> <div␣type="funding"> <text> <teiHeader> <ptr␣target="https://a.b"/>'),
]

export const html = [
  ...xml,
  ...pieces(
    '<div> </div> <main> </main> <article> <section> <h1> </h1> <h2> <h7> <ul> <li> <table> <tr> <td> <th> <figure> <figcaption>',
  ),
  ...pieces(
    '<script> </script> <style> <textarea> <pre> <code> <br> <a␣href="https://a.b"> </a> <span␣class="math"> <details> <template> <svg>',
  ),
  ...pieces(
    '<select> <noscript> <nav> <body> <html> <head> <meta␣name="citation_title"␣content="a"> <div␣hidden> <option> <caption>',
  ),
]

export const docx = [
  ...xml,
  ...pieces(
    '<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:tbl> </w:tbl> <w:tr> <w:tc> </w:tc> <w:pPr> <w:pStyle␣w:val="Heading1"/> <w:rPr> <w:b/>',
  ),
  ...pieces(
    '<w:vanish/> <w:del> <w:ins> <w:hyperlink␣r:id="rId1"> <w:fldChar␣w:fldCharType="begin"/> <w:fldChar␣w:fldCharType="end"/>',
  ),
  ...pieces(
    '<w:instrText> <w:footnoteReference␣w:id="1"/> <w:txbxContent> <mc:AlternateContent> <mc:Choice> <mc:Fallback> <m:oMath> <w:numPr>',
  ),
  ...pieces(
    '<w:ilvl␣w:val="9"/> <w:outlineLvl␣w:val="0"/> <w:basedOn␣w:val="Normal"/> <w:sdt> <w:br/> <w:tab/> <w:sym␣w:char="F0B7"/>',
  ),
]

export const odt = [
  ...xml,
  ...pieces(
    '<text:p> </text:p> <text:h> <text:h␣text:outline-level="99"> <text:span> </text:span> <text:s␣text:c="9999999"/> <text:list>',
  ),
  ...pieces(
    '<text:list-item> <table:table> <table:table-row> <table:table-cell> <text:note> <text:note-body> <draw:frame> <draw:text-box>',
  ),
  ...pieces(
    '<text:a␣xlink:href="https://a.b"> <text:tracked-changes> <text:sequence> <office:annotation> <text:tab/> <text:line-break/>',
  ),
]

export const zip = ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', '\xff\xff', '\0\0\0\0']

export const pdf = pieces(
  'obj endobj stream endstream << >> [ ] ( ) /Type /Page /Pages /Kids /Count /Length /Filter /FlateDecode /Font /XObject /Contents ␣R ␣0␣ 1 3 trailer xref startxref %%EOF 99999 -1 1e30 /MediaBox /Annots /Encrypt /Rotate',
)

export const operators = pieces(
  'BT␤ ET␤ ␣Tj␤ ␣TJ␤ /F1␣11␣Tf␤ /F9␣0␣Tf␤ 1␣0␣0␣1␣72␣700␣Tm␤ 0␣1␣-1␣0␣9␣9␣Tm␤ 0␣-14␣Td␤ T*␤ q␤ Q␤ 1␣0␣0␣-1␣0␣792␣cm␤ 0␣0␣9␣9␣re␤ f␤ BI ID EI (Cells)␣Tj␤ [(a)␣-300␣(b)]␣TJ␤ 3␣Tr␤ 99␣Ts␤ /Im0␣Do␤ 1e30 -1 ( ) <0041> /P␣BMC␤ EMC␤',
)
