/** Field codes: instructions such as `HYPERLINK "https://…"` are not text, their results are. */

export interface Fields {
  /** `begin`, `separate` or `end` of `w:fldChar`. */
  mark(type: string | undefined): void
  /** Text of an instruction. */
  instruct(text: string): void
  /** Whether text that comes now is part of an instruction. */
  readonly inInstruction: boolean
}

/** `open` is called with the target where the result of a link begins, `close` where it ends. */
export function fieldReader(open: (target: string) => void, close: () => void): Fields {
  const stack: {instruction: string; inResult: boolean; isLink: boolean}[] = []
  return {
    mark(type) {
      const top = stack.at(-1)
      if (type === 'begin') stack.push({instruction: '', inResult: false, isLink: false})
      else if (type === 'separate' && top !== undefined) {
        top.inResult = true
        const target = linkOf(top.instruction)
        top.isLink = target !== undefined
        if (target !== undefined) open(target)
      } else if (type === 'end') {
        if (top?.isLink) close()
        stack.pop()
      }
    },
    instruct(text) {
      const top = stack.at(-1)
      if (top !== undefined && !top.inResult && top.instruction.length < 4000) top.instruction += text
    },
    get inInstruction() {
      return stack.length > 0 && !(stack.at(-1) as {inResult: boolean}).inResult
    },
  }
}

/** The address in an instruction, if it is a link to the outside. */
export function linkOf(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"?((?:https?|ftp):[^"\s]+)/i.exec(instruction)?.[1]
}
