import { PLAIN, renderExplain } from '@xinfang/report';
import type { Assessment, CivilDate, Decision, Need } from '@xinfang/sdk';
import type {
  CaseJson,
  CaseQuery,
  CaseRow,
  DueQuery,
  DueRow,
  LoggedEntry,
  Page,
  StoredCase,
} from '@xinfang/store';
import { allows } from '../access/permissions.ts';
import type { Principal } from '../access/principal.ts';
import type { CaseSeen, SeenEntry } from './casework.ts';
import type { Desk } from './desk.ts';
import { findCase } from './find.ts';
import { permit } from './permit.ts';
import { refusingContent } from './reckon.ts';
import { openPeople, openText } from './sealing.ts';

/** Stands where a case names an earlier filing that is not for these eyes. */
const WITHHELD = '[withheld]';

/** A case as a person sees it. Text is for those who work on it; identity is told as a number of persons. */
export const readSeen = async (desk: Desk, who: Principal, caseId: string): Promise<CaseSeen> => {
  permit(who, 'case.read');
  const stored = await findCase(desk, who, caseId);
  const parts = await desk.store.sealed.read(who.viewer, caseId);
  const text = allows(who.role, 'case.read-text') ? openText(desk, caseId, parts) : {};
  const seen = await withoutHiddenFiling(desk, who, stored.case);
  const { accused: _, deadlines: __, case: ___, ...row } = stored;
  return {
    ...row,
    case: { ...seen, registration: { ...seen.registration, ...text } },
    people: openPeople(desk, caseId, parts).length,
  };
};

/** The id of a first filing that this person may not see would tell them that there is one. */
const withoutHiddenFiling = async (
  desk: Desk,
  who: Principal,
  json: CaseJson,
): Promise<CaseJson> => {
  const first = json.registration['repeatOf'];
  if (typeof first !== 'string') return json;
  const isSeen = (await desk.store.cases.read(who.viewer, first)) !== undefined;
  return isSeen ? json : { ...json, registration: { ...json.registration, repeatOf: WITHHELD } };
};

/** Everything that was recorded of a case, as it was entered. */
export const readLog = async (
  desk: Desk,
  who: Principal,
  caseId: string,
): Promise<readonly SeenEntry[]> => {
  permit(who, 'case.read');
  const { case: json } = await findCase(desk, who, caseId);
  const { registration } = await withoutHiddenFiling(desk, who, json);
  const isHidden = registration['repeatOf'] === WITHHELD;
  const entries = (await desk.store.cases.log(who.viewer, caseId)).map(seenEntry);
  return isHidden ? entries.map(withoutFiling) : entries;
};

/** An entry without its position. */
export const seenEntry = ({ position: _, ...entry }: LoggedEntry): SeenEntry => entry;

const withoutFiling = (logged: SeenEntry): SeenEntry => {
  const { entry } = logged;
  if (!('registration' in entry) || typeof entry.registration?.['repeatOf'] !== 'string')
    return logged;
  const registration = { ...entry.registration, repeatOf: WITHHELD };
  return { ...logged, entry: { ...entry, registration } };
};

export const listCases = (desk: Desk, who: Principal, query: CaseQuery): Promise<Page<CaseRow>> => {
  permit(who, 'case.list');
  return desk.store.cases.list(who.viewer, query);
};

export const listDue = (desk: Desk, who: Principal, query: DueQuery): Promise<Page<DueRow>> => {
  permit(who, 'due.list');
  return desk.store.cases.due(who.viewer, query);
};

const askCase = async <T>(
  desk: Desk,
  who: Principal,
  caseId: string,
  ask: (found: StoredCase) => T,
): Promise<T> => {
  permit(who, 'case.decide');
  const found = await findCase(desk, who, caseId);
  return refusingContent(() => ask(found));
};

export const decideCase = (
  desk: Desk,
  who: Principal,
  caseId: string,
  options: { readonly on?: CivilDate },
): Promise<Decision> => askCase(desk, who, caseId, (found) => desk.xf.decide(found.case, options));

export const assessCase = (
  desk: Desk,
  who: Principal,
  caseId: string,
  { asOf = desk.clock.today() }: { readonly asOf?: CivilDate },
): Promise<Assessment> =>
  askCase(desk, who, caseId, (found) => desk.xf.assess(found.case, { asOf }));

export const needsOf = (desk: Desk, who: Principal, caseId: string): Promise<readonly Need[]> =>
  askCase(desk, who, caseId, (found) => desk.xf.decide(found.case).needs);

export const explainCase = (
  desk: Desk,
  who: Principal,
  caseId: string,
  { asOf, lang }: { readonly asOf?: CivilDate; readonly lang: 'zh' | 'en' },
): Promise<string> =>
  askCase(desk, who, caseId, (found) =>
    renderExplain(desk.xf.assess(found.case, { asOf: asOf ?? desk.clock.today() }), desk.xf.pack, {
      lang,
      style: PLAIN,
      today: asOf === undefined,
    }),
  );
