import { THE_SERVICE } from '@xinfang/store';
import { mustAllow } from '../access/must-allow.ts';
import type { Principal } from '../access/principal.ts';
import { actorOf } from './actor-of.ts';
import type { Asking, OpenedPerson, OwnData } from './casework.ts';
import type { Desk } from './desk.ts';
import { findCase } from './find.ts';
import { openPerson } from './open-person.ts';
import { entriesFor, withoutHiddenFiling } from './reading.ts';
import { badContent } from './refusals.ts';
import { openPeople, openText } from './sealing.ts';
import { checkStorable } from './storable.ts';
import { takeActs } from './take-acts.ts';

/** Opens identity for a purpose. The line in the audit log is there before anything is opened. */
export const openIdentity = async (
  desk: Desk,
  { who }: Asking,
  caseId: string,
  purpose: string,
): Promise<{ readonly people: readonly OpenedPerson[] }> => {
  mustAllow(who, 'identity.open');
  checkSaid(purpose, 'purpose');
  takeActs(desk);
  await findCase(desk, who, caseId);
  const parts = await desk.store.sealed.read(who.viewer, caseId);
  await note(desk, who, 'identity.opened', caseId, purpose);
  return { people: openPeople(desk, caseId, parts).map(openPerson) };
};

/** Everything that is kept of a person who asks for it; of others in the same matter nothing. */
export const giveOwnData = async (
  desk: Desk,
  { who }: Asking,
  { person, verifiedBy }: { readonly person: OpenedPerson; readonly verifiedBy: string },
): Promise<OwnData> => {
  mustAllow(who, 'own-data.give');
  checkSaid(verifiedBy, 'verifiedBy');
  takeActs(desk);
  const marks = desk.marks.marksOf(person);
  if (marks.length === 0 || !isToldApart(person))
    throw badContent([TOO_LITTLE], (path) => `/${path}`);
  const found = await desk.store.sealed.find(who.viewer, marks);
  const cases: OwnData['cases'][number][] = [];
  for (const caseId of found) {
    await note(desk, who, 'own-data.given', caseId, verifiedBy);
    const own = await ownCase(desk, who, caseId, marks);
    if (own !== undefined) cases.push(own);
  }
  return { cases };
};

/** A telephone alone may be another's by now. */
const isToldApart = ({ idNumber, name }: OpenedPerson): boolean =>
  idNumber !== undefined || name !== undefined;

const TOO_LITTLE = {
  code: 'person-not-told-apart',
  path: 'person',
  message: {
    zh: '要写明证件号码，或者姓名和电话',
    en: 'give the number of an identity document, or name and telephone',
  },
};

const ownCase = async (
  desk: Desk,
  who: Principal,
  caseId: string,
  marks: readonly string[],
): Promise<OwnData['cases'][number] | undefined> => {
  const stored = await desk.store.cases.read(who.viewer, caseId);
  if (stored === undefined) return undefined;
  const parts = await desk.store.sealed.read(who.viewer, caseId);
  const people = openPeople(desk, caseId, parts)
    .map(openPerson)
    .filter((each) => desk.marks.marksOf(each).some((mark) => marks.includes(mark)));
  return {
    case: await withoutHiddenFiling(desk, who, stored.case),
    people,
    ...openText(desk, caseId, parts),
    log: await entriesFor(desk, who, stored),
    openings: await openingsOf(desk, caseId),
  };
};

/** Who looked at their identity, and why: the person may know it. */
const openingsOf = async (
  { store }: Desk,
  caseId: string,
): Promise<OwnData['cases'][number]['openings']> => {
  const query = { caseId, action: 'identity.opened', bodies: [], limit: 500 };
  const { rows } = await store.audit.list(THE_SERVICE, query);
  return rows.map(({ at, actor, purpose = '' }) => ({ at, body: actor.body, purpose }));
};

const note = (
  desk: Desk,
  who: Principal,
  action: string,
  caseId: string,
  purpose: string,
): Promise<void> => {
  const at = desk.clock.now();
  // Once more, now that the time is taken: a clock that leapt meanwhile would be in the log for good.
  takeActs(desk);
  return desk.store.audit.append([{ action, actor: actorOf(who), at, caseId, purpose }]);
};

/** Long enough to be a reason, short enough to be no letter. */
const checkSaid = (said: unknown, path: string): void => {
  if (typeof said !== 'string' || said.trim().length < 2 || said.length > 500)
    throw badContent([{ code: 'purpose-missing', path, message: SAY_WHY }], (at) => `/${at}`);
  checkStorable(said, path);
};

const SAY_WHY = {
  zh: '写明用途，2 至 500 字',
  en: 'say what it is for, in 2 to 500 characters',
};
