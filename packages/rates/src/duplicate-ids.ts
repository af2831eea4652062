import type { FilingsPart } from './filings.ts';
import { type JoinedFilings, startsOf } from './joined-filings.ts';
import { createPlaceIndex, NOWHERE } from './place-index.ts';
import type { RunWarning } from './run-report.ts';
import { EXAMPLES } from './run-warnings.ts';

/** Matters that bear the id of an earlier one: a list of ids could not tell them apart. */
export interface RepeatedIds {
  readonly count: number;
  readonly examples: readonly string[];
}

/**
 * Counts them. Examples are the first whose id is at hand: a part keeps the id of a matter where an earlier one of the same
 * part bears it, so without ids a pair that lies in two parts is counted and gives no example.
 */
export const findRepeatedIds = (
  parts: readonly FilingsPart[],
  filings: JoinedFilings,
): RepeatedIds => {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0)
    return { count: only.repeats, examples: only.repeated.map(({ id }) => id) };
  const kept = keptIds(parts);
  const index = createPlaceIndex(filings.ids, filings.length);
  const examples: string[] = [];
  let count = 0;
  for (let place = 0; place < filings.length; place++) {
    if (index.enter(place) === NOWHERE) continue;
    count += 1;
    const id = examples.length < EXAMPLES ? (kept.get(place) ?? filings.nameOf(place)) : undefined;
    if (id !== undefined) examples.push(id);
  }
  return { count, examples };
};

const keptIds = (parts: readonly FilingsPart[]): ReadonlyMap<number, string> => {
  const starts = startsOf(parts);
  return new Map(
    parts.flatMap(({ repeated }, at) =>
      repeated.map(({ place, id }): [number, string] => [place + (starts[at] as number), id]),
    ),
  );
};

/** Two matters under one id are counted, and told. */
export const duplicateIdWarnings = ({ count, examples }: RepeatedIds): readonly RunWarning[] =>
  count === 0
    ? []
    : [
        {
          code: 'duplicate-id',
          message: { zh: '几件事项用了同一个编号', en: 'several matters bear one id' },
          count,
          examples,
        },
      ];
