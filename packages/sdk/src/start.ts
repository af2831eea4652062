import type { Calendar } from '@xinfang/calendar';
import type { Xinfang, XinfangOptions } from './create-xinfang.ts';

export { didYouMean } from '@xinfang/pack/reading';

/**
 * Loads a calendar as `loadCalendar` does, and its code only now: no pack and nothing that decides comes with it.
 *
 * @throws XinfangError as `loadCalendar` does.
 * @example
 * (await openCalendar('@xinfang/calendar-cn', process.cwd())).day('2026-02-14').kind // 'makeup-workday'
 */
export const openCalendar = async (name: string, from: string): Promise<Calendar> =>
  (await import('./load-calendar.ts')).loadCalendar(name, from);

/**
 * Opens the SDK as `createXinfang` does, and loads its code only now: for programs that may have nothing to decide.
 *
 * @throws XinfangError as `createXinfang` does.
 * @example
 * const xf = await openXinfang({ packs: ['@xinfang/pack-national'] });
 */
export const openXinfang = async (options: XinfangOptions = {}): Promise<Xinfang> =>
  (await import('./create-xinfang.ts')).createXinfang(options);
