import { type Case, readCase } from '@xinfang/matter';
import type { CaseJson, Entry, Json, SealedPart, StoredCase } from '@xinfang/store';
import { pointerOfPath } from '../pointer.ts';
import type { Desk } from './desk.ts';
import { mergedKeepingNulls, patched } from './fold.ts';
import { isObject, plain } from './plain.ts';
import { badContent } from './refusals.ts';
import { marksOf, openPeople, openText, partOf, sealParts } from './sealing.ts';
import { checkStorable } from './storable.ts';

type Patch = { readonly [member: string]: Json };

/** What is put right, and why. */
export interface Asked {
  readonly registration: Patch;
  readonly facts: Patch;
  readonly reason: string;
}

/** Reads what is to be put right. */
export const readAsked = (given: unknown): Asked => {
  const { registration = {}, facts = {}, reason, ...rest } = isObject(given) ? given : {};
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw badContent([issue('unknown-field', '', UNKNOWN)], pointerOfPath);
  if (typeof reason !== 'string' || reason.trim() === '')
    throw badContent([issue('reason-missing', 'reason', WHY)], pointerOfPath);
  if (!isObject(registration))
    throw badContent([issue('bad-patch', 'registration', PATCH)], pointerOfPath);
  if (!isObject(facts)) throw badContent([issue('bad-patch', 'facts', PATCH)], pointerOfPath);
  return { registration: registration as Patch, facts: facts as Patch, reason };
};

export const issue = (code: string, path: string, message: { zh: string; en: string }) => ({
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

/** A restatement, ready to be judged and stored. */
export interface Restated {
  readonly json: CaseJson;
  /** With identity and text, as far as they are restated. */
  readonly whole: Case;
  readonly entry: Entry;
  readonly sealed: { readonly sealed?: readonly SealedPart[]; readonly marks?: readonly string[] };
}

const SEALED_FIELDS = ['title', 'text'] as const;

/** What a restatement comes to: the case after it, the entry that says so, and what is sealed anew. */
export const changeOf = (
  desk: Desk,
  { case: json, caseId }: StoredCase,
  { registration, facts, reason }: Asked,
  parts: readonly SealedPart[],
): Restated => {
  const { people, patch } = withoutPeople(registration);
  const text = openText(desk, caseId, parts);
  // What is taken away is read too: the name of a member that nobody knows would lie in the log, whatever it says.
  const registrationAsked = mergedKeepingNulls({ ...json.registration, ...text }, patch);
  const reading = readCase({
    id: caseId,
    registration: withPeople(registrationAsked, people),
    facts: patched(json.facts, facts),
    events: json.events,
  });
  if (!reading.ok) throw badContent(reading.issues, pointerOfPath);
  const unread = reading.warnings.filter(({ path }) => !path.startsWith('events'));
  if (unread.length > 0) throw badContent(unread, pointerOfPath);
  const parted = partOf(reading.case);
  const resealed = [
    ...SEALED_FIELDS.filter((field) => field in registration),
    ...(people === undefined ? [] : ['people']),
  ];
  const open = Object.fromEntries(
    Object.entries(patch).filter(([field]) => field !== 'title' && field !== 'text'),
  );
  const stated = statedOnly(facts, json.facts);
  const kept = people === undefined ? openPeople(desk, caseId, parts) : parted.people;
  checkStorable({ registration: plain(open), facts: stated, reason }, '');
  return {
    json: { id: caseId, registration: parted.open, facts: reading.case.facts, events: json.events },
    whole: reading.case,
    entry: {
      kind: 'restated',
      registration: plain(open),
      facts: stated as Extract<Entry, { kind: 'restated' }>['facts'] & object,
      ...(resealed.length === 0 ? {} : { resealed }),
      reason,
    },
    sealed:
      resealed.length === 0
        ? {}
        : {
            sealed: sealParts(desk, caseId, { people: kept, text: parted.text }),
            marks: marksOf(desk, kept),
          },
  };
};

/** A fact that was not stated is not taken away: nothing is said of it, not even its name. */
const statedOnly = (facts: Patch, stated: CaseJson['facts']): Patch =>
  Object.fromEntries(
    Object.entries(facts).filter(([name, value]) => value !== null || Object.hasOwn(stated, name)),
  );

/** Identity is taken out before anything else sees the patch. */
const withoutPeople = (registration: Patch): { people: Json | undefined; patch: Patch } => {
  const { petitioners } = registration;
  if (!isPatch(petitioners) || !('people' in petitioners))
    return { people: undefined, patch: registration };
  const { people, ...rest } = petitioners;
  return { people: people ?? [], patch: { ...registration, petitioners: rest } };
};

const withPeople = (registration: Patch, people: Json | undefined): Patch => {
  if (people === undefined) return registration;
  const { petitioners } = registration;
  return {
    ...registration,
    petitioners: { ...(isPatch(petitioners) ? petitioners : {}), people },
  };
};

const isPatch = (value: Json | undefined): value is Patch => isObject(value);
