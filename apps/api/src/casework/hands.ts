import { type Case, eventsAsOf } from '@xinfang/matter';
import type { CivilDate, Pack } from '@xinfang/sdk';
import type { CaseView } from '@xinfang/store';
import type { RefusalBasis } from '../refusal.ts';
import { custodyOf, handedTo, toldBy } from './custody.ts';
import type { Desk } from './desk.ts';
import { accusedBody, stateFirst, unknownBody } from './refusals.ts';

/**
 * Refuses a change by which a matter would come to a body that it accuses, to one below that, or to one that the directory does
 * not know; and one by which anybody else would get a matter of which it is open whom it accuses. Asked of every change, for a
 * correction or a restatement hands over as well as a dispatch does; and also of a body that had the matter before, for when it
 * was handed over it may not have been known whom it accuses.
 *
 * @throws Refusal `accused-body`, `confidence-not-settled`, `unknown-body`.
 */
export const guardHands = (
  { organisation, xf, clock }: Pick<Desk, 'organisation' | 'xf' | 'clock'>,
  before: Case,
  after: Case,
  view: CaseView,
  pointer: string,
): void => {
  const unknown = newlyNamed(before, after, handedTo).find((body) => !organisation.has(body));
  if (unknown !== undefined) throw unknownBody(pointer);
  const basis = articlesOn(xf.pack, clock.today());
  const getting = [...newlyNamed(before, after, toldBy), ...newlyHolding(before, after)].filter(
    (body) => body !== view.office && organisation.has(body),
  );
  if (getting.some((body) => view.accused.some((each) => organisation.isBarred(body, each))))
    throw accusedBody(basis);
  if (view.unstated && getting.length > 0) throw stateFirst(basis);
};

/** Bodies that events name of which the same event did not name them before. */
const newlyNamed = (before: Case, after: Case, named: typeof toldBy): readonly string[] => {
  const former = new Map(eventsAsOf(before).map((event) => [event.index, named(event)]));
  return eventsAsOf(after).flatMap((event) => {
    const body = named(event);
    return body === undefined || former.get(event.index) === body ? [] : [body];
  });
};

/** Bodies in whose hands it is and was not: a corrected day moves a matter as well as a corrected name does. */
const newlyHolding = (before: Case, after: Case): readonly string[] => {
  const former = custodyOf(before, eventsAsOf(before));
  const now = custodyOf(after, eventsAsOf(after));
  const fresh = now.hands.filter((body) => !former.hands.includes(body));
  return now.holder === former.holder ? fresh : [...fresh, now.holder];
};

/** The articles by which accusations are kept from the accused, as the pack has them on a day. */
const articlesOn = (pack: Pack, on: CivilDate): readonly RefusalBasis[] =>
  pack.warnings
    .filter(({ id, effective }) => id === 'accused-body' && covers(effective, on))
    .flatMap(({ basis }) => basis as readonly unknown[] as readonly RefusalBasis[]);

const covers = (effective: Pack['warnings'][number]['effective'], on: CivilDate): boolean =>
  effective === undefined ||
  (effective.from <= on && (effective.to === undefined || on <= effective.to));
