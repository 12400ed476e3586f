/** The table of detectors. Each adds names to the phrase language. */
import type {Detector} from '../model/detector.ts'
import {dimensions} from './dimensions.ts'
import {numbers} from './numbers.ts'
import {quantities} from './quantities.ts'

export const detectors = {numbers, quantities, dimensions} as const satisfies Record<string, Detector>
