/** The table of detectors. Each adds names to the phrase language. */
import type {Detector} from '../model/detector.ts'
import {dimensions} from './dimensions.ts'
import {intervals} from './intervals.ts'
import {numbers} from './numbers.ts'
import {parts} from './parts.ts'
import {quantities} from './quantities.ts'
import {scores} from './scores.ts'
import {spreads} from './spreads.ts'

export const detectors = {numbers, quantities, dimensions, parts, scores, intervals, spreads} as const satisfies Record<
  string,
  Detector
>
