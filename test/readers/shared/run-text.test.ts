import {describe, expect, test} from 'vitest'
import {runText} from '../../../src/readers/shared/run-text.ts'

describe('text put together from runs', () => {
  test('folds white space, also across runs, and leaves none at the ends', () => {
    const run = runText()
    for (const piece of ['  We ', '\n trained', ' ', 'it\u00a0\u2009on\tone  GPU. ']) run.add(piece, undefined)
    expect(run.text()).toBe('We trained it on one GPU.')
  })

  test('takes control characters for blanks', () => {
    const run = runText()
    run.add('a\u0000\u001bb\u009fc', undefined)
    expect(run.text()).toBe('a b c')
  })

  test('anchors lead each run back to its source', () => {
    const run = runText()
    run.add('one  two', 10)
    run.add(' (added) ', undefined)
    run.add('three', 40)
    expect(run.text()).toBe('one two (added) three')
    expect(run.anchors()).toEqual([
      {text: 0, source: 10},
      {text: 4, source: 15},
      {text: 16, source: 40},
    ])
  })

  test('runs that follow each other in the source share an anchor', () => {
    const run = runText()
    run.add('one ', 5)
    run.add('two', 9)
    expect(run.anchors()).toEqual([{text: 0, source: 5}])
  })

  test('is empty until there is something to see', () => {
    const run = runText()
    run.add(' \n ', 0)
    expect(run.isEmpty).toBe(true)
    run.add('x', 3)
    expect(run.isEmpty).toBe(false)
  })
})
