import { describe, expect, test } from 'vitest';
import type { PlainCase } from './reference/case.ts';
import { type Row, TABLE } from './reference/deadline-table.ts';
import type { PlainAssessment, PlainDeadline } from './reference/deadlines.ts';
import { allVectors } from './vector.ts';

/** Every deadline that is listed, with the types of the events of its case by day. */
const listed = allVectors()
  .filter(({ kind }) => kind === 'deadlines')
  .flatMap(({ given, expect: { deadlines } }) =>
    (deadlines as PlainAssessment['deadlines']).map((deadline) => ({
      deadline,
      events: (given['case'] as PlainCase).events,
    })),
  );

type Listed = (typeof listed)[number];

const rows = TABLE.flatMap((row) =>
  row.versions.map((version) => [`${version}.${row.name}`, row] as const),
);

const isOf =
  (id: string, status: readonly PlainDeadline['status'][]) =>
  ({ deadline }: Listed): boolean =>
    deadline.id === id && status.includes(deadline.status);

/** The kinds of events that can have done it: those of that day, or where none is told, all. */
const typesIn = (some: readonly Listed[], types: readonly string[]): ReadonlySet<string> => {
  const alone = some.map(({ deadline, events }) =>
    events
      .filter(({ on }) => deadline.metOn === undefined || on === deadline.metOn)
      .map(({ type }) => type)
      .filter((type) => types.includes(type)),
  );
  // Where two could have done it, it is not told which one did.
  return new Set(alone.filter((each) => new Set(each).size === 1).flat());
};

const unseen = (row: Row['fulfilledBy'], seen: ReadonlySet<string>): readonly string[] =>
  row.filter((type) => !seen.has(type));

describe('every event that ends a clock ends it in some vector', () => {
  test.each(rows)('%s is fulfilled by each', (id, { fulfilledBy }) => {
    const done = listed.filter(isOf(id, ['met', 'late']));
    expect(unseen(fulfilledBy, typesIn(done, fulfilledBy))).toEqual([]);
  });

  test.each(rows)('%s is voided by each', (id, { voidedBy }) => {
    const ended = listed.filter(isOf(id, ['void']));
    expect(unseen(voidedBy, typesIn(ended, voidedBy))).toEqual([]);
  });
});
