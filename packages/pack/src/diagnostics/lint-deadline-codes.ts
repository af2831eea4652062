import { error, warning } from './entry.ts';

/** Clocks that never start or stop, and rates that say nothing. */
export const LINT_DEADLINE_CODES = {
  'deadline-never-starts': warning<{ id: string }>(
    ({ id }) => `期限“${id}”永远不会起算：适用的情形和起算的情形互相矛盾`,
    ({ id }) =>
      `the deadline "${id}" can never start: when it applies and how it starts contradict`,
    () => ({
      zh: '检查 when 和 start.cases 里的条件。',
      en: 'Look at the conditions of when and start.cases.',
    }),
  ),
  'start-case-never': warning<{ id: string }>(
    ({ id }) => `期限“${id}”不会按这一种方式起算`,
    ({ id }) => `the deadline "${id}" never starts in this way`,
    () => ({
      zh: '检查这里的条件与 when 是否矛盾，followedBy 是否与起算的事件相同。',
      en: 'Look whether it contradicts when, and whether followedBy is the start event itself.',
    }),
  ),
  'deadline-never-fulfilled': warning<{ id: string }>(
    ({ id }) => `期限“${id}”永远不会完成：算作完成的事件，没有一件能在起算之后发生而不先使期限终止`,
    ({ id }) =>
      `the deadline "${id}" can never be fulfilled: no event that fulfils it can come after the start without voiding it first`,
    () => ({
      zh: '检查 start、fulfilledBy 和 voidedBy 里的事件。',
      en: 'Look at the events of start, fulfilledBy and voidedBy.',
    }),
  ),
  'fulfils-and-voids': warning<{ event: string }>(
    ({ event }) => `事件“${event}”既算作完成，又使期限终止`,
    ({ event }) => `the event "${event}" both fulfils the deadline and voids it`,
    () => ({
      zh: '从 fulfilledBy 或 voidedBy 里去掉它。',
      en: 'Take it out of fulfilledBy or of voidedBy.',
    }),
  ),
  'event-never-follows': warning<{ event: string; start: string }>(
    ({ event, start }) => `按办理的顺序，事件“${event}”不会在起算的事件“${start}”之后发生`,
    ({ event, start }) =>
      `by the order of handling the event "${event}" never comes after the start event "${start}"`,
    () => ({
      zh: '检查是不是写错了事件；事件的先后见状态转换表。',
      en: 'Look for a wrong event; the transition table says which comes after which.',
    }),
  ),
  'numerator-outside-denominator': error<{ value: string }>(
    ({ value }) => `分子里的“${value}”不在分母里：比率会超过 1`,
    ({ value }) => `"${value}" of the numerator is not in the denominator: the rate could pass 1`,
    () => ({
      zh: '分子只能取自分母：补进分母，或者从分子里去掉。',
      en: 'A numerator is a part of its denominator: add it there, or drop it here.',
    }),
  ),
  'numerator-never': warning(
    () => '分子永远是空的：分子的条件与分母的条件矛盾',
    () => 'the numerator is always empty: its condition contradicts that of the denominator',
    () => ({
      zh: '核对分子和分母的条件。',
      en: 'Compare the conditions of numerator and denominator.',
    }),
  ),
  'numerator-always': warning(
    () => '分子永远等于分母，比率总是 1',
    () => 'the numerator is always the whole denominator, so the rate is always 1',
    () => ({ zh: '给分子写上它自己的条件。', en: 'Give the numerator a condition of its own.' }),
  ),
  'excluded-and-counted': warning<{ value: string }>(
    ({ value }) => `“${value}”既列为不计（exclude），又计入分母`,
    ({ value }) => `"${value}" is listed as left out (exclude), yet counted in the denominator`,
    () => ({ zh: '只留一处。', en: 'Keep it in one place only.' }),
  ),
} as const;
