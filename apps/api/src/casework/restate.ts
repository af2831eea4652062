import type { Case } from '@xinfang/matter';
import type { KeptAnswer } from '@xinfang/store';
import { pointerOfPath } from '../pointer.ts';
import { standingOf } from './append.ts';
import type { Asking } from './casework.ts';
import type { Desk } from './desk.ts';
import { doActOn } from './do-act.ts';
import { newFindings } from './findings.ts';
import { guardHands } from './hands.ts';
import { reckon } from './reckon.ts';
import {
  badContent,
  inTheFuture,
  noCustodian,
  notAllowed,
  notYourAct,
  unknownBody,
} from './refusals.ts';
import { changeOf, issue, readAsked } from './restated.ts';
import { hasCustodian } from './sees.ts';
import type { Act } from './store-act.ts';

/** Puts right what was registered or stated. What stood there stays in the log. */
export const restateCase = (
  desk: Desk,
  asking: Asking,
  caseId: string,
  given: unknown,
  ifMatch: number,
): Promise<KeptAnswer> => {
  const { who } = asking;
  const doing = { asking, may: 'case.restate', asked: ['restate', caseId, given] } as const;
  return doActOn(desk, doing, { caseId, ifMatch }, async (stored): Promise<Act> => {
    if (!standingOf(desk, who, stored).isOffice) throw notYourAct();
    const asked = readAsked(given);
    const parts = await desk.store.sealed.read(who.viewer, caseId);
    const change = changeOf(desk, stored, asked, parts);
    const today = desk.clock.today();
    checkRestated(desk, change.whole, stored.office, today);
    const before = reckon(desk, stored.case, stored.version, today);
    const after = reckon(desk, change.json, stored.version + 1, today);
    guardHands(desk, before.case, after.case, after.view, '/registration');
    if (!hasCustodian(after.view, desk.organisation)) throw noCustodian();
    const found = newFindings(before.assessment.warnings, after.assessment.warnings).filter(
      ({ code }) => code !== 'accused-body',
    );
    if (found.length > 0) throw notAllowed(found);
    return {
      action: 'case.restated',
      expectedVersion: stored.version,
      entries: [change.entry],
      ...change.sealed,
      after,
      status: 200,
    };
  });
};

const checkRestated = (
  { organisation }: Desk,
  { registration }: Case,
  office: string,
  today: string,
): void => {
  if (registration.receivedOn > today) throw inTheFuture(today, '/registration/receivedOn');
  if (registration.receiver.id !== office)
    throw badContent([issue('office-stays', 'registration.receiver.id', STAYS)], pointerOfPath);
  const unknown = registration.accused.units.findIndex((body) => !organisation.has(body));
  if (unknown >= 0) throw unknownBody(`/registration/accused/units/${unknown}`);
};

const STAYS = {
  zh: '登记单位不能改；交给别的单位用转送事件',
  en: 'the receiving office stays; a matter is handed on by a dispatch',
};
