/** The door to pdf.js: what the reader uses of it, and how a file is opened. */
import {InputError} from '../../model/errors.ts'

/** One glyph of `showText`; `width` in thousandths of the glyph space. */
export interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  /** The code in the font, which is all there is where `unicode` is NUL. */
  readonly originalCharCode: number
}

export interface PdfFont {
  readonly name: string
  readonly isType3Font?: boolean
  readonly fontMatrix?: ArrayLike<number>
  readonly bbox?: ArrayLike<number>
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/** Numbers of the drawing operators, by name. */
export type Operators = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'beginText'
    | 'setFont'
    | 'setGState'
    | 'setCharSpacing'
    | 'setWordSpacing'
    | 'setHScale'
    | 'setLeading'
    | 'setTextRise'
    | 'setTextMatrix'
    | 'moveText'
    | 'setLeadingMoveText'
    | 'nextLine'
    | 'showText'
    | 'constructPath'
    | 'endPath'
    | 'paintImageXObject'
    | 'paintInlineImageXObject'
    | 'paintImageMaskXObject',
    number
  >
>

export interface Annotation {
  /** From 0. */
  readonly pageIndex: number
  readonly rect: ArrayLike<number>
  readonly url?: string
  readonly unsafeUrl?: string
}

export interface PdfPage {
  /** Left, bottom, right, top. */
  readonly view: readonly number[]
  readonly commonObjs: {has(name: string): boolean; get(name: string): unknown}
  getOperatorList(options: {annotationMode: number}): Promise<OperatorList>
  cleanup(): void
}

export interface PdfFile {
  readonly numPages: number
  getPage(page: number): Promise<PdfPage>
  /** Annotations of all pages; unlike those of a page they come without the text under them, which would be read for nothing. */
  getAnnotationsByType(types: ReadonlySet<number>, pagesToSkip: ReadonlySet<number>): Promise<readonly Annotation[]>
  getMetadata(): Promise<{readonly info: object}>
  readonly loadingTask: {destroy(): Promise<void>}
}

/** The type of annotations that are links. */
export const LINK = 2

/** An open file and the numbers of its operators. */
export interface OpenPdf {
  readonly file: PdfFile
  readonly ops: Operators
}

/** Opens the bytes of a PDF. Throws `InputError` where a password is needed or the file is broken. */
export async function openPdf(bytes: Uint8Array, path: string): Promise<OpenPdf> {
  providePlatform()
  const {getResolvedPDFJS} = await import('unpdf')
  const pdfjs = await getResolvedPDFJS()
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes for itself; the caller still needs its own.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: false,
    enableXfa: false,
    // No image is wanted: whatever is larger than one pixel is left out before it is decoded.
    maxImageSize: 1,
    // pdf.js would otherwise compute the outline of every glyph.
    ownerDocument: {fonts: {add() {}, delete() {}}} as never,
  })
  try {
    return {file: (await task.promise) as unknown as PdfFile, ops: pdfjs.OPS as unknown as Operators}
  } catch (cause) {
    throw asInputError(cause, path)
  }
}

function asInputError(cause: unknown, path: string): InputError {
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'PasswordException') {
    return new InputError('encrypted', 'the PDF needs a password to open', {
      path,
      hint: 'Save it without a password, or give the manuscript in another format.',
      cause,
    })
  }
  return new InputError('broken-pdf', 'the PDF is damaged or cut off and cannot be opened', {
    path,
    hint: 'Export or download the file again.',
    cause,
  })
}

/** Two things that pdf.js takes for granted and that Node 20 does not have. */
function providePlatform(): void {
  const scope = globalThis as {FontFace?: unknown}
  scope.FontFace ??= class {
    readonly loaded = Promise.resolve()
  }
  const prototype = ArrayBuffer.prototype as {transferToFixedLength?: (length?: number) => ArrayBuffer}
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
    const copy = new Uint8Array(length)
    copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
    return copy.buffer
  }
}
