import { type Case, eventsAsOf } from '@xinfang/matter';
import type { CivilDate, Pack } from '@xinfang/sdk';
import type { CaseView } from '@xinfang/store';
import type { RefusalBasis } from '../refusal.ts';
import { handedTo, toldBy } from './custody.ts';
import type { Desk } from './desk.ts';
import { accusedBody, stateFirst, unknownBody } from './refusals.ts';

/**
 * Refuses a change by which a matter would come to a body that it accuses, to one below that, or to one that the directory does
 * not know; and one by which anybody else would get a matter of which it is open whom it accuses. Asked of every change, for a
 * correction or a restatement hands over as well as a dispatch does.
 *
 * @throws Refusal `accused-body`, `confidence-not-settled`, `unknown-body`.
 */
export const guardHands = (
  { organisation, xf, clock }: Pick<Desk, 'organisation' | 'xf' | 'clock'>,
  before: Case | undefined,
  after: Case,
  view: CaseView,
  pointer: string,
): void => {
  const former = new Set(before === undefined ? [] : toldBodies(before));
  const told = toldBodies(after).filter((body) => !former.has(body) && body !== view.office);
  const unknown = handBodies(after).find((body) => !former.has(body) && !organisation.has(body));
  if (unknown !== undefined) throw unknownBody(pointer);
  const basis = articlesOn(xf.pack, clock.today());
  const getting = told.filter((body) => organisation.has(body));
  if (getting.some((body) => view.accused.some((each) => organisation.isBarred(body, each))))
    throw accusedBody(basis);
  if (view.unstated && getting.length > 0) throw stateFirst(basis);
};

const toldBodies = (oneCase: Case): readonly string[] =>
  eventsAsOf(oneCase).flatMap((event) => toldBy(event) ?? []);

const handBodies = (oneCase: Case): readonly string[] =>
  eventsAsOf(oneCase).flatMap((event) => handedTo(event) ?? []);

/** The articles by which accusations are kept from the accused, as the pack has them on a day. */
const articlesOn = (pack: Pack, on: CivilDate): readonly RefusalBasis[] =>
  pack.warnings
    .filter(({ id, effective }) => id === 'accused-body' && covers(effective, on))
    .flatMap(({ basis }) => basis as readonly unknown[] as readonly RefusalBasis[]);

const covers = (effective: Pack['warnings'][number]['effective'], on: CivilDate): boolean =>
  effective === undefined ||
  (effective.from <= on && (effective.to === undefined || on <= effective.to));
