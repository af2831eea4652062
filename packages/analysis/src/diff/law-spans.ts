import { type Effective, isInForce, type Pack, spansFrom, turningDays } from '@xinfang/pack';

const FIRST_DAY = '0001-01-01';

/** The spans of days between which neither pack begins or ends to hold anything, from the first day on that any element of either is in force. */
export const lawSpans = (before: Pack, after: Pack): readonly Effective[] => {
  const spans = [before, after].flatMap((pack) => [
    ...pack.rules.map(({ effective }) => effective),
    ...pack.deadlines.map(({ effective }) => effective),
    ...pack.remedies.map(({ effective }) => effective),
    ...(pack.ends === undefined ? [] : [{ from: FIRST_DAY, to: pack.ends.on }]),
  ]);
  return spansFrom(turningDays([{ from: FIRST_DAY }, ...spans]));
};

/** Whether an element that may not be there is in force on a day. */
export const holdsOn = (element: { readonly effective: Effective } | undefined, on: string) =>
  element !== undefined && isInForce(element.effective, on);
