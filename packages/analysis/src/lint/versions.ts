import {
  type Condition,
  dayAfter,
  dayBefore,
  type Effective,
  type Pack,
  type WrittenElement,
} from '@xinfang/pack';
import type { Elements } from './elements.ts';
import type { Finding } from './finding.ts';
import { canHold, heldIn, type Law, stretchesIn } from './law.ts';
import type { LawCheck } from './scope.ts';
import { meets } from './spans.ts';

/** One version of something that the law may state anew: `thing` is what makes two of them versions of each other. */
interface Version {
  readonly thing: string;
  readonly id: string;
  readonly effective: Effective;
  readonly when: Condition | undefined;
  readonly element: WrittenElement;
}

/**
 * Versions of one thing that are law on the same days, or with days between them: an older one that ends, and the next.
 * Two that begin on one day, or of which the older never ends, are meant to stand side by side.
 */
export const findVersionsThatDoNotMeet: LawCheck = ({ pack, elements }, law) => {
  const versions = versionsIn(pack, elements);
  return [...Map.groupBy(versions, ({ thing }) => thing).values()].flatMap((all) =>
    misfitsIn(law, all),
  );
};

const versionsIn = (pack: Pack, elements: Elements): readonly Version[] => [
  ...pack.rules.map((rule) => ({
    ...rule,
    thing: named('rule', rule.group, rule.event.type, rule.conditions),
    when: rule.conditions,
    element: elements.get('rule', rule.id),
  })),
  // Who owes whom what from when: what stays the same where the law only states it anew.
  ...pack.deadlines.map(({ kind, bearer, beneficiary, start, fulfilledBy, ...deadline }) => ({
    thing: named('deadline', kind, bearer, beneficiary, start, fulfilledBy),
    id: deadline.id,
    effective: deadline.effective,
    when: deadline.when,
    element: elements.get('deadline', deadline.id),
  })),
  ...pack.remedies.map((remedy) => ({
    ...remedy,
    thing: named('remedy', remedy.route, remedy.from, remedy.when),
    element: elements.get('remedy', remedy.id),
  })),
  ...pack.warnings.map((warning, index) => ({
    ...warning,
    thing: named('warning', warning.id),
    when: undefined,
    element: elements.of('warning')[index] ?? elements.get('warning', warning.id),
  })),
];

const named = (...parts: readonly unknown[]): string => JSON.stringify(parts);

const misfitsIn = (law: Law, versions: readonly Version[]): readonly Finding[] => {
  const inOrder = versions.toSorted((a, b) => (a.effective.from < b.effective.from ? -1 : 1));
  return inOrder.flatMap((older) => misfitOf(law, older, inOrder));
};

const misfitOf = (law: Law, older: Version, all: readonly Version[]): readonly Finding[] => {
  const { from, to } = older.effective;
  if (to === undefined) return [];
  // Of what is for other matters, as a target for visits beside one for letters, neither takes the place of the other.
  const next = all.find((each) => each.effective.from > from && canMeet(law, older, each));
  if (next === undefined) return [];
  const begins = next.effective.from;
  const at = { element: older.element, path: ['effective'] };
  const data = { id: older.id, other: next.id };
  if (begins <= to) {
    const span = { from: begins, to: earlier(to, next.effective.to) };
    return [{ code: 'versions-overlap', data: { ...data, ...span }, ...at }];
  }
  const after = { from: dayAfter(to), to: dayAfter(to) };
  const isCovered = all.some((each) => meets(each.effective, after) && canMeet(law, older, each));
  const gap = { from: after.from, to: dayBefore(begins) };
  return isCovered ? [] : [{ code: 'versions-gap', data: { ...data, ...gap }, ...at }];
};

const earlier = (a: string, b: string | undefined): string => (b === undefined || a < b ? a : b);

/** Whether both can apply to one matter: on the days that they share, or else under the law of either. */
const canMeet = (law: Law, a: Version, b: Version): boolean => {
  const ofA = stretchesIn(law, a.effective);
  const shared = ofA.filter(({ effective }) => meets(effective, b.effective));
  const asked = shared.length > 0 ? shared : [...ofA, ...stretchesIn(law, b.effective)];
  return (
    asked.length === 0 ||
    asked.some((stretch) => canHold(stretch, heldIn(stretch, a.when), heldIn(stretch, b.when)))
  );
};
