import { type Case, type EventType, eventsAsOf, readCase } from '@xinfang/matter';
import type { CaseJson, EventJson, KeptAnswer, StoredCase } from '@xinfang/store';
import type { Principal } from '../access/principal.ts';
import { eventPointer } from '../pointer.ts';
import { mayCorrect, mayRecord, type Standing } from './acts.ts';
import type { Asking } from './casework.ts';
import type { Desk } from './desk.ts';
import { doActOn } from './do-act.ts';
import { newFindings } from './findings.ts';
import { guardHands } from './hands.ts';
import { isObject, plain } from './plain.ts';
import { reckon } from './reckon.ts';
import { badContent, inTheFuture, notAllowed, notYourAct } from './refusals.ts';
import { checkStorable } from './storable.ts';
import type { Act } from './store-act.ts';

/** Appends an event. Here, unlike in imported registers, an act that the transition table does not allow is refused. */
export const appendEvent = (
  desk: Desk,
  asking: Asking,
  caseId: string,
  given: unknown,
  ifMatch: number,
): Promise<KeptAnswer> => {
  const { who } = asking;
  const doing = { asking, may: 'case.append', asked: ['append', caseId, given] } as const;
  return doActOn(desk, doing, { caseId, ifMatch }, async (stored): Promise<Act> => {
    const today = desk.clock.today();
    const event = readEvent(stored.case, given, today);
    const standing = standingOf(desk, who, stored);
    checkStanding(standing, stored.case, event);
    if (!standing.isOffice || who.role === 'handler') {
      checkOwnUnit(desk, stored.holder, event);
      await checkOwnRecord(desk, who, caseId, event);
    }
    const json: CaseJson = { ...stored.case, events: [...stored.case.events, event] };
    const before = reckon(desk, stored.case, stored.version, today);
    const after = reckon(desk, json, stored.version + 1, today);
    checkDays(before.case, after.case, today);
    guardHands(desk, before.case, after.case, after.view, 'unit' in event ? '/unit' : '/to');
    const found = newFindings(before.assessment.warnings, after.assessment.warnings);
    if (found.length > 0) throw notAllowed(found);
    return {
      action: 'event.appended',
      detail: { type: event.type, on: event.on },
      expectedVersion: stored.version,
      entries: [{ kind: 'event', event }],
      after,
      status: 201,
    };
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
  checkStorable(read, '');
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

/** A unit receives and accepts for itself and those below it, also by a correction: to hand a matter on is the office's act. */
const checkOwnUnit = ({ organisation }: Desk, holder: string | null, event: EventJson): void => {
  const unit = event['field'] === 'unit' ? event['to'] : event['unit'];
  if (typeof unit !== 'string') return;
  if (holder === null || !organisation.isBelow(unit, holder)) throw notYourAct();
};

/** What the office or another unit recorded is theirs to put right: else a unit could move the days that its own clocks run from. */
const checkOwnRecord = async (
  { store, organisation }: Desk,
  who: Principal,
  caseId: string,
  { type, event: target }: EventJson,
): Promise<void> => {
  if (type !== 'corrected') return;
  const entries = await store.cases.log(who.viewer, caseId);
  const recorded = entries.filter(({ entry }) => entry.kind === 'event')[Number(target)];
  if (recorded === undefined || !organisation.isBelow(recorded.actor.body, who.body))
    throw notYourAct();
};

/** Corrections put no event into the future, where its clocks would not run, and none changes when something was entered. */
const checkDays = (before: Case, after: Case, today: string): void => {
  const former = new Map(eventsAsOf(before).map((event) => [event.index, event]));
  for (const { index, on, recordedOn } of eventsAsOf(after)) {
    const stood = former.get(index);
    if (on > today && on !== stood?.on) throw inTheFuture(today, '/to');
    if (stood !== undefined && stood.recordedOn !== recordedOn)
      throw badContent([ENTERED_STAYS], eventPointer(after.events.length - 1));
  }
};

const ENTERED_STAYS = {
  code: 'entered-stays',
  path: 'field',
  message: {
    zh: '录入的日子由系统记载，不能更正',
    en: 'The day of entry is the service’s to say and is not corrected',
  },
};
