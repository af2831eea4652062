import { PLAIN, renderExplain } from '@xinfang/report';
import type { Assessment, CivilDate, Decision, Need } from '@xinfang/sdk';
import type {
  CaseJson,
  CaseQuery,
  CaseRow,
  DueQuery,
  DueRow,
  OpenRegistration,
  Page,
  StoredCase,
} from '@xinfang/store';
import { mustAllow } from '../access/must-allow.ts';
import { allows } from '../access/permissions.ts';
import type { Principal } from '../access/principal.ts';
import type { CaseSeen, SeenEntry } from './casework.ts';
import type { Desk } from './desk.ts';
import { findCase } from './find.ts';
import { refusingContent } from './reckon.ts';
import { openText } from './sealing.ts';
import { settledLog } from './settled-log.ts';

/** Stands where a case names an earlier filing that is not for these eyes. */
const WITHHELD = '[withheld]';

/** A case as a person sees it. Text is for those who work on it; identity is told as a number of persons. */
export const readSeen = async (desk: Desk, who: Principal, caseId: string): Promise<CaseSeen> => {
  mustAllow(who, 'case.read');
  const stored = await findCase(desk, who, caseId);
  const parts = await desk.store.sealed.read(who.viewer, caseId);
  const text = allows(who.role, 'case.read-text') ? openText(desk, caseId, parts) : {};
  const seen = await withoutHiddenFiling(desk, who, stored.case);
  const { accused: _, deadlines: __, case: ___, ...row } = stored;
  return {
    ...row,
    case: { ...seen, registration: { ...seen.registration, ...text } },
    identityKept: parts.some(({ kind }) => kind === 'identity'),
  };
};

/** The id of a first filing that this person may not see would tell them that there is one. */
export const withoutHiddenFiling = async (
  desk: Desk,
  who: Principal,
  json: CaseJson,
): Promise<CaseJson> => ({
  ...json,
  registration: await withheldIn(filingsSeenBy(desk, who), json.registration),
});

/**
 * The log of a case as a person sees it. Ids of hidden filings are withheld from each entry by itself: a later one may have put
 * another in its place, or none.
 */
export const entriesFor = async (
  desk: Desk,
  who: Principal,
  stored: StoredCase,
): Promise<readonly SeenEntry[]> => {
  const { viewer } = who;
  const entries = await desk.store.cases.log(viewer, stored.caseId);
  const isSeen = filingsSeenBy(desk, who);
  const told: SeenEntry[] = [];
  const { organisation } = desk;
  for (const { position: _, ...logged } of settledLog(entries, { viewer, stored, organisation })) {
    const { entry } = logged;
    if (!('registration' in entry) || entry.registration === undefined) told.push(logged);
    else {
      const registration = await withheldIn(isSeen, entry.registration);
      told.push({ ...logged, entry: { ...entry, registration } });
    }
  }
  return told;
};

type IsSeen = (caseId: string) => Promise<boolean>;

const filingsSeenBy =
  ({ store }: Desk, { viewer }: Principal): IsSeen =>
  async (caseId) =>
    (await store.cases.read(viewer, caseId)) !== undefined;

const withheldIn = async (
  isSeen: IsSeen,
  registration: OpenRegistration,
): Promise<OpenRegistration> => {
  const first = registration['repeatOf'];
  return typeof first !== 'string' || (await isSeen(first))
    ? registration
    : { ...registration, repeatOf: WITHHELD };
};

/** Everything that was recorded of a case, as it was entered and as far as it is for these eyes. */
export const readLog = async (
  desk: Desk,
  who: Principal,
  caseId: string,
): Promise<readonly SeenEntry[]> => {
  mustAllow(who, 'case.read');
  return entriesFor(desk, who, await findCase(desk, who, caseId));
};

export const listCases = (desk: Desk, who: Principal, query: CaseQuery): Promise<Page<CaseRow>> => {
  mustAllow(who, 'case.list');
  return desk.store.cases.list(who.viewer, query);
};

export const listDue = (desk: Desk, who: Principal, query: DueQuery): Promise<Page<DueRow>> => {
  mustAllow(who, 'due.list');
  return desk.store.cases.due(who.viewer, query);
};

const askCase = async <T>(
  desk: Desk,
  who: Principal,
  caseId: string,
  ask: (found: StoredCase) => T,
): Promise<T> => {
  mustAllow(who, 'case.decide');
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
