import { warningsOf } from '@xinfang/deadlines';
import type { Pack } from '@xinfang/pack';
import { contentKeyOf } from '../src/content-key.ts';
import type { MeasuredCase } from '../src/measured-case.ts';

/*
 * The joins of a run in plain words, over cases that are all there: what the columns must come to. Whole cases, maps by id,
 * and every order written out.
 */

interface Filing {
  readonly id: string;
  readonly received: number;
  readonly dueThrough: number;
}

const filingOf = ({ id, reckoning }: MeasuredCase): Filing => ({
  id,
  received: reckoning.received,
  dueThrough: Math.max(
    reckoning.received - 1,
    ...[...reckoning.running, ...reckoning.undecided]
      .filter(({ deadline }) => deadline.kind === 'duty')
      .map(({ clock }) => Math.min(clock.fulfilment?.day ?? clock.binding, clock.binding)),
  ),
});

/** The ids of the matters filed anew while an earlier filing was due, in the order found. */
export const plainRefiled = (all: readonly MeasuredCase[]): readonly string[] => {
  const cases = all.filter(({ reckoning: { received, asOf } }) => received <= asOf);
  const filings = cases.map(filingOf);
  const byId = new Map(filings.map((filing) => [filing.id, filing]));
  const alike = Map.groupBy(filings, (filing) => {
    const { title, text } = (cases[filings.indexOf(filing)] as MeasuredCase).source.registration;
    return contentKeyOf(title, text);
  });
  const found = new Set<string>();
  cases.forEach(({ source }, place) => {
    const again = filings[place] as Filing;
    const first = byId.get(source.registration.repeatOf ?? '');
    if (first === undefined || first === again) return;
    if (first.received <= again.received && again.received <= first.dueThrough) found.add(again.id);
  });
  for (const [words, same] of alike) {
    if (words === undefined) continue;
    const ordered = same.toSorted(
      (a, b) => a.received - b.received || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
    ordered.forEach((filing, at) => {
      const isDue = ordered.slice(0, at).some(({ dueThrough }) => filing.received <= dueThrough);
      if (isDue) found.add(filing.id);
    });
  }
  return [...found];
};

/** Whether some case names this one with a receipt after its first closing. */
export const plainlyRefiled = (one: MeasuredCase, all: readonly MeasuredCase[]): boolean => {
  const closed = one.firstOf.get('closed') ?? Number.POSITIVE_INFINITY;
  return all.some(
    ({ source, reckoning: { received, asOf } }) =>
      source.registration.repeatOf === one.id && received > closed && received <= asOf,
  );
};

/** How often each warning of the cases is given, overdue duties left out: they have a list of their own. */
export const plainWarnings = (
  all: readonly MeasuredCase[],
  pack: Pack,
): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { source, reckoning } of all)
    if (reckoning.received <= reckoning.asOf)
      for (const { code } of warningsOf(source, pack, reckoning))
        if (code !== 'supervise-overdue') counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};
