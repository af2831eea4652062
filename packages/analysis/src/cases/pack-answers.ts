import { type Calendar, formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import { type Assessment, assess } from '@xinfang/deadlines';
import { type Case, parseCase } from '@xinfang/matter';
import type { Pack, TestCase } from '@xinfang/pack';
import { type Measured, startMeasure } from '@xinfang/rates';
import { type Decision, decide } from '@xinfang/rules';

/** What the SDK answers to what a pack's case is given. */
export interface Answers {
  readonly decision: Decision;
  readonly assessment: Assessment;
  readonly measured: Measured;
}

const PLAIN_LETTER = {
  id: 'T-1',
  registration: {
    receivedOn: '2023-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
    arrival: 'direct',
    petitioners: { count: 1, representatives: 1, identityClear: true },
    accused: { units: [] },
  },
  facts: {},
  events: [],
};

/** Asks the SDK for everything that a pack's case can expect. Throws XinfangError as the SDK does. */
export const answersTo = (given: TestCase['given'], pack: Pack, calendar: Calendar): Answers => {
  const cases = (given.cases ?? [given.case ?? {}]).map((part) =>
    parseCase(merge(PLAIN_LETTER, part)),
  );
  const first = cases[0] as Case;
  const asOf = given.asOf ?? lastDayOf(first);
  const measure = startMeasure(pack, calendar, {
    asOf,
    ids: true,
    variant: given.variant ?? 'due',
    ...(given.period === undefined ? {} : { period: given.period }),
  });
  for (const each of cases) measure.add(each);
  return {
    decision: decide(first, pack, given.on === undefined ? {} : { on: given.on }),
    assessment: assess(first, pack, calendar, { asOf }),
    measured: measure.report(),
  };
};

/** Without a stated as-of day a case is looked at on the last day that it tells of. */
const lastDayOf = ({ registration, events }: Case): string =>
  formatDayNumber(
    Math.max(
      ...[registration.receivedOn, ...events.map(({ on }) => on)].map(
        (on) => parseDayNumber(on) ?? 0,
      ),
    ),
  );

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects are laid over each other; everything else is replaced. */
const merge = (below: unknown, above: unknown): unknown => {
  if (!isRecord(below) || !isRecord(above)) return above;
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above))
    merged[key] = key in below ? merge(below[key], value) : value;
  return merged;
};
