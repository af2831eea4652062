import type { Kind, Vector } from '../vector.ts';
import { calendarVectors } from './calendar.ts';
import { deadlineVectors } from './deadlines.ts';
import { decisionVectors, needsVectors } from './decisions.ts';
import { errorVectors } from './errors.ts';
import { indicatorVectors } from './registers.ts';

/** What writes the vectors of each kind. */
export const CORPUS: Readonly<Record<Kind, () => readonly Vector[]>> = {
  calendar: calendarVectors,
  deadlines: deadlineVectors,
  decision: decisionVectors,
  error: errorVectors,
  indicators: indicatorVectors,
  needs: needsVectors,
};

/** The file of a kind's vectors. */
export const fileOf = (kind: Kind): string => `${kind}.json`;
