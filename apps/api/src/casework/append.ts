import type { EventType } from '@xinfang/matter';
import { readCase } from '@xinfang/matter';
import type { CaseJson, EventJson, KeptAnswer, StoredCase } from '@xinfang/store';
import type { Principal } from '../access/principal.ts';
import { mayCorrect, mayRecord, type Standing } from './acts.ts';
import type { Asking } from './casework.ts';
import type { Desk } from './desk.ts';
import { findCase } from './find.ts';
import { newFindings } from './findings.ts';
import { guardHands } from './hands.ts';
import { permit, takeActs } from './permit.ts';
import { isObject, plain } from './plain.ts';
import { eventPointer } from './pointers.ts';
import { reckon } from './reckon.ts';
import { badContent, inTheFuture, notAllowed, notYourAct, versionMoved } from './refusals.ts';
import { answeredBefore, keyOf, storeAct } from './store-act.ts';

/** Appends an event. Here, unlike in imported registers, an act that the transition table does not allow is refused. */
export const appendEvent = async (
  desk: Desk,
  asking: Asking,
  caseId: string,
  given: unknown,
  ifMatch: number,
): Promise<KeptAnswer> => {
  const { who } = asking;
  permit(who, 'case.append');
  const key = keyOf(asking, 'append', caseId, given);
  const answered = await answeredBefore(desk, who, key);
  if (answered !== undefined) return answered;
  takeActs(desk);
  const stored = await findCase(desk, who, caseId);
  if (stored.version !== ifMatch) throw versionMoved(stored.version);
  const today = desk.clock.today();
  const event = readEvent(stored.case, given, today);
  checkStanding(standingOf(desk, who, stored), stored.case, event);
  checkOwnUnit(desk, who, event);
  const json: CaseJson = { ...stored.case, events: [...stored.case.events, event] };
  const before = reckon(desk, stored.case, stored.version, today);
  const after = reckon(desk, json, stored.version + 1, today);
  guardHands(desk, before.case, after.case, after.view, '/to');
  const found = newFindings(before.assessment.warnings, after.assessment.warnings);
  if (found.length > 0) throw notAllowed(found);
  return storeAct(desk, who, key, {
    action: 'event.appended',
    detail: { type: event.type, on: event.on },
    expectedVersion: stored.version,
    entries: [{ kind: 'event', event }],
    after,
    status: 201,
  });
};

/** Reads an event where it would stand. When it was entered is the service's to say. */
const readEvent = (oneCase: CaseJson, given: unknown, today: string): EventJson => {
  const index = oneCase.events.length;
  const pointer = eventPointer(index);
  const event: unknown = isObject(given) ? { ...given, recordedOn: today } : given;
  const reading = readCase({ ...oneCase, events: [...oneCase.events, event] });
  if (!reading.ok) throw badContent(reading.issues, pointer);
  const unread = reading.warnings.filter(({ path }) => path.startsWith(`events[${index}]`));
  if (unread.length > 0) throw badContent(unread, pointer);
  const read = plain<EventJson>(reading.case.events[index]);
  if (read.on > today) throw inTheFuture(today, '/on');
  return read;
};

/** Where a person's body stands to a case. */
export const standingOf = (
  { organisation }: Pick<Desk, 'organisation'>,
  who: Principal,
  { office, holder }: Pick<StoredCase, 'office' | 'holder'>,
): Standing => ({
  role: who.role,
  isOffice: organisation.isBelow(office, who.body),
  isHolder: holder !== null && organisation.isBelow(holder, who.body),
});

const checkStanding = (standing: Standing, { events }: CaseJson, event: EventJson): void => {
  const type = event.type as EventType;
  const target = type === 'corrected' ? events[Number(event['event'])] : undefined;
  const may =
    mayRecord(standing, type) &&
    (target === undefined || mayCorrect(standing, target.type as EventType));
  if (!may) throw notYourAct();
};

/** A unit receives and accepts for itself, also by a correction: to hand a matter on is the office's act. */
const checkOwnUnit = ({ organisation }: Desk, who: Principal, event: EventJson): void => {
  const unit = event['field'] === 'unit' ? event['to'] : event['unit'];
  if (who.role !== 'handler' || typeof unit !== 'string') return;
  if (!organisation.has(unit) || !organisation.isBelow(unit, who.body)) throw notYourAct();
};
