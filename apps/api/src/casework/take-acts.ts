import { Refusal } from '../refusal.ts';
import type { Desk } from './desk.ts';

/** Refuses acts while something speaks against them: a clock that nobody can trust, a shutdown. */
export const takeActs = ({ refusing }: Pick<Desk, 'refusing'>): void => {
  const because = refusing();
  if (because === undefined) return;
  throw new Refusal({
    status: 503,
    code: because,
    title: { zh: '暂时不能记录', en: 'Nothing is recorded just now' },
    hint: { zh: '稍后再试', en: 'Try again a little later' },
    retryAfter: 30,
  });
};
