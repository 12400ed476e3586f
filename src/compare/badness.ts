/** Which of two statuses is worse. */
import type {Status} from '../model/report.ts'

/** Higher is worse; 0 where nothing is asked for. */
export function badness(status: Status | 'pitfall'): number {
  return degrees[status] ?? 0
}

const degrees: Readonly<Partial<Record<Status | 'pitfall', number>>> = {unclear: 1, partial: 2, missing: 3, pitfall: 3}
