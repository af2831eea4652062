import { type Case, readCase } from '@xinfang/matter';
import type { CaseJson, Entry, Json, KeptAnswer, SealedPart, StoredCase } from '@xinfang/store';
import { standingOf } from './append.ts';
import type { Asking } from './casework.ts';
import type { Desk } from './desk.ts';
import { findCase } from './find.ts';
import { newFindings } from './findings.ts';
import { patched } from './fold.ts';
import { guardHands } from './hands.ts';
import { permit, takeActs } from './permit.ts';
import { isObject, plain } from './plain.ts';
import { pointerOf } from './pointers.ts';
import { reckon } from './reckon.ts';
import {
  badContent,
  inTheFuture,
  noCustodian,
  notAllowed,
  notYourAct,
  unknownBody,
  versionMoved,
} from './refusals.ts';
import { marksOf, openPeople, openText, partOf, sealParts } from './sealing.ts';
import { hasCustodian } from './sees.ts';
import { answeredBefore, keyOf, storeAct } from './store-act.ts';

type Patch = { readonly [member: string]: Json };

interface Asked {
  readonly registration: Patch;
  readonly facts: Patch;
  readonly reason: string;
}

/** Puts right what was registered or stated. What stood there stays in the log. */
export const restateCase = async (
  desk: Desk,
  asking: Asking,
  caseId: string,
  given: unknown,
  ifMatch: number,
): Promise<KeptAnswer> => {
  const { who } = asking;
  permit(who, 'case.restate');
  const key = keyOf(asking, 'restate', caseId, given);
  const answered = await answeredBefore(desk, who, key);
  if (answered !== undefined) return answered;
  takeActs(desk);
  const stored = await findCase(desk, who, caseId);
  if (!standingOf(desk, who, stored).isOffice) throw notYourAct();
  if (stored.version !== ifMatch) throw versionMoved(stored.version);
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
  return storeAct(desk, who, key, {
    action: 'case.restated',
    detail: { fields: change.fields.join() },
    expectedVersion: stored.version,
    entries: [change.entry],
    ...change.sealed,
    after,
    status: 200,
  });
};

const readAsked = (given: unknown): Asked => {
  const { registration = {}, facts = {}, reason, ...rest } = isObject(given) ? given : {};
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw badContent([issue('unknown-field', '', UNKNOWN)], pointerOf);
  if (typeof reason !== 'string' || reason.trim() === '')
    throw badContent([issue('reason-missing', 'reason', WHY)], pointerOf);
  if (!isObject(registration))
    throw badContent([issue('bad-patch', 'registration', PATCH)], pointerOf);
  if (!isObject(facts)) throw badContent([issue('bad-patch', 'facts', PATCH)], pointerOf);
  return { registration: registration as Patch, facts: facts as Patch, reason };
};

const issue = (code: string, path: string, message: { zh: string; en: string }) => ({
  code,
  path,
  message,
});
const UNKNOWN = {
  zh: '只能写 registration、facts 和 reason',
  en: 'only registration, facts and reason may be given',
};
const WHY = { zh: '要写明更正的理由', en: 'say why it is put right' };
const PATCH = { zh: '应当是对象', en: 'it must be an object' };

interface Restated {
  readonly json: CaseJson;
  /** With identity and text, as far as they are restated. */
  readonly whole: Case;
  readonly entry: Entry;
  readonly fields: readonly string[];
  readonly sealed: { readonly sealed?: readonly SealedPart[]; readonly marks?: readonly string[] };
}

const SEALED_FIELDS = ['title', 'text'] as const;

const changeOf = (
  desk: Desk,
  { case: json, caseId }: StoredCase,
  { registration, facts, reason }: Asked,
  parts: readonly SealedPart[],
): Restated => {
  const { people, patch } = withoutPeople(registration);
  const text = openText(desk, caseId, parts);
  const patchedRegistration = patched({ ...json.registration, ...text }, patch);
  const reading = readCase({
    id: caseId,
    registration: withPeople(patchedRegistration, people),
    facts: patched(json.facts, facts),
    events: json.events,
  });
  if (!reading.ok) throw badContent(reading.issues, pointerOf);
  const unread = reading.warnings.filter(({ path }) => !path.startsWith('events'));
  if (unread.length > 0) throw badContent(unread, pointerOf);
  const parted = partOf(reading.case);
  const resealed = [
    ...SEALED_FIELDS.filter((field) => field in registration),
    ...(people === undefined ? [] : ['people']),
  ];
  const open = Object.fromEntries(
    Object.entries(patch).filter(([field]) => field !== 'title' && field !== 'text'),
  );
  const kept = people === undefined ? openPeople(desk, caseId, parts) : parted.people;
  return {
    json: { id: caseId, registration: parted.open, facts: reading.case.facts, events: json.events },
    whole: reading.case,
    entry: {
      kind: 'restated',
      registration: plain(open),
      facts: facts as Extract<Entry, { kind: 'restated' }>['facts'] & object,
      ...(resealed.length === 0 ? {} : { resealed }),
      reason,
    },
    fields: [...Object.keys(registration), ...Object.keys(facts)],
    sealed:
      resealed.length === 0
        ? {}
        : {
            sealed: sealParts(desk, caseId, { people: kept, text: parted.text }),
            marks: marksOf(desk, kept),
          },
  };
};

/** Identity is taken out before anything else sees the patch. */
const withoutPeople = (registration: Patch): { people: Json | undefined; patch: Patch } => {
  const { petitioners } = registration;
  if (!isObject(petitioners) || !('people' in petitioners))
    return { people: undefined, patch: registration };
  const { people, ...rest } = petitioners as Patch;
  return { people: people ?? [], patch: { ...registration, petitioners: rest } };
};

const withPeople = (registration: Patch, people: Json | undefined): Patch => {
  if (people === undefined) return registration;
  const { petitioners } = registration;
  return {
    ...registration,
    petitioners: { ...(isObject(petitioners) ? (petitioners as Patch) : {}), people },
  };
};

const checkRestated = (
  { organisation }: Desk,
  { registration }: Case,
  office: string,
  today: string,
): void => {
  if (registration.receivedOn > today) throw inTheFuture(today, '/registration/receivedOn');
  if (registration.receiver.id !== office)
    throw badContent([issue('office-stays', 'registration.receiver.id', STAYS)], pointerOf);
  const unknown = registration.accused.units.findIndex((body) => !organisation.has(body));
  if (unknown >= 0) throw unknownBody(`/registration/accused/units/${unknown}`);
};

const STAYS = {
  zh: '登记单位不能改；交给别的单位用转送事件',
  en: 'the receiving office stays; a matter is handed on by a dispatch',
};
