/** Makes text of a manuscript or a path safe to show on one line, in a terminal or elsewhere. */

/**
 * One line of text without characters that steer the reader's screen: control characters and terminal escapes,
 * bidirectional overrides, invisible format characters (joiners stay: some scripts need them), lone surrogates.
 */
export function clean(text: string): string {
  return text.replace(breaks, ' ').replace(steering, '').replace(loneSurrogates, '\uFFFD')
}

/** The text, or its beginning with an ellipsis: a sentence that a reader could not end may be a whole paper. */
export function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g
const steering = /(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu
const loneSurrogates = /\p{Cs}/gu
