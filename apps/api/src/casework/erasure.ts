import type { CaseRow, KeptAnswer, Page, PageQuery } from '@xinfang/store';
import { mustAllow } from '../access/must-allow.ts';
import type { Principal } from '../access/principal.ts';
import { keptUntil, lastDayClosed } from '../operation/retention.ts';
import { standingOf } from './append.ts';
import type { Asking } from './casework.ts';
import type { Desk } from './desk.ts';
import { doActOn } from './do-act.ts';
import { reckon } from './reckon.ts';
import { badContent, keepingNotSet, notYourAct, stillKept } from './refusals.ts';
import { checkStorable } from './storable.ts';
import type { Act } from './store-act.ts';

/** Matters that ended so long ago that identity and text need not be kept: a proposal, which a head confirms case by case. */
export const listKeptTooLong = async (
  { store, clock, keepYears }: Desk,
  who: Principal,
  query: PageQuery,
): Promise<Page<CaseRow>> => {
  mustAllow(who, 'retention.erase');
  if (keepYears === undefined) throw keepingNotSet();
  const closedBy = lastDayClosed(clock.today(), keepYears);
  return store.cases.keptSince(who.viewer, { ...query, closedBy });
};

/** Takes identity and text away for good, where the office that received the matter keeps them no longer; the log stays, for the rates and for what was done. */
export const eraseCase = (
  desk: Desk,
  asking: Asking,
  caseId: string,
  reason: string,
  ifMatch: number,
): Promise<KeptAnswer> => {
  const { who } = asking;
  const doing = { asking, may: 'retention.erase', asked: ['erase', caseId, reason] } as const;
  return doActOn(desk, doing, { caseId, ifMatch }, async (stored): Promise<Act> => {
    const { keepYears, clock } = desk;
    if (!standingOf(desk, who, stored).isOffice) throw notYourAct();
    if (keepYears === undefined) throw keepingNotSet();
    if (typeof reason !== 'string' || reason.trim() === '')
      throw badContent(
        [{ code: 'reason-missing', path: 'reason', message: WHY }],
        (at) => `/${at}`,
      );
    checkStorable(reason, 'reason');
    const today = clock.today();
    const until = stored.closedOn === null ? '…' : keptUntil(stored.closedOn, keepYears);
    if (stored.closedOn === null || today <= until) throw stillKept(until);
    return {
      action: 'case.erased',
      expectedVersion: stored.version,
      entries: [{ kind: 'erased', reason }],
      erase: true,
      after: reckon(desk, stored.case, stored.version + 1, today),
      status: 200,
    };
  });
};

const WHY = { zh: '要写明清除的理由', en: 'say why it is erased' };
