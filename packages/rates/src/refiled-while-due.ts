import type { DayNumber } from '@xinfang/calendar';
import { contentKeyOf } from './content-key.ts';
import type { IntegrityCheck } from './integrity-check.ts';
import { type DayRange, lies } from './period.ts';
import { byText } from './ranking.ts';

interface Filing {
  readonly id: string;
  readonly received: DayNumber;
  readonly dueThrough: DayNumber;
}

/**
 * A matter filed anew, by its link or by equal words, while a duty towards the first filing was still running, or may have
 * been: a duty of which it is open whether it runs is looked at as if it did.
 */
export const refiledWhileDue = (days: DayRange, limit: number): IntegrityCheck => {
  const filings = new Map<string, Filing>();
  const alike = new Map<string, Filing[]>();
  const linked: { readonly again: Filing; readonly first: string }[] = [];
  const isIn = ({ received }: Filing): boolean => lies(received, days);
  return {
    see: ({ id, source: { registration }, reckoning }) => {
      const dueThrough = Math.max(
        reckoning.received - 1,
        ...[...reckoning.running, ...reckoning.undecided]
          .filter(({ deadline }) => deadline.kind === 'duty')
          .map(({ clock }) => Math.min(clock.fulfilment?.day ?? clock.binding, clock.binding)),
      );
      const filing = { id, received: reckoning.received, dueThrough };
      filings.set(id, filing);
      if (registration.repeatOf !== undefined)
        linked.push({ again: filing, first: registration.repeatOf });
      const key = contentKeyOf(registration.title, registration.text);
      if (key === undefined) return;
      const same = alike.get(key);
      if (same === undefined) alike.set(key, [filing]);
      else same.push(filing);
    },
    found: () => {
      const found = new Set<string>();
      for (const { again, first: id } of linked) {
        const first = filings.get(id);
        if (first !== undefined && first !== again && isWhileDue(again, first) && isIn(again))
          found.add(again.id);
      }
      for (const same of alike.values())
        for (const again of filedWhileDue(same)) if (isIn(again)) found.add(again.id);
      return { count: found.size, cases: [...found].slice(0, limit) };
    },
  };
};

const isWhileDue = (again: Filing, { received, dueThrough }: Filing): boolean =>
  received <= again.received && again.received <= dueThrough;

/** Of filings with equal words those that came while an earlier one was due, whatever their order in the register. */
const filedWhileDue = (same: readonly Filing[]): readonly Filing[] => {
  let dueThrough = Number.NEGATIVE_INFINITY;
  return same.toSorted(earlierFirst).filter((filing) => {
    const wasDue = filing.received <= dueThrough;
    dueThrough = Math.max(dueThrough, filing.dueThrough);
    return wasDue;
  });
};

const earlierFirst = (a: Filing, b: Filing): number =>
  a.received - b.received || byText(a.id, b.id);
