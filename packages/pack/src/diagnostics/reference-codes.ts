import { error } from './entry.ts';

/** What refers to an event, a fact, a place in a registration or another element that is not there. */
export const REFERENCE_CODES = {
  'unknown-event': error<{ event: string }>(
    ({ event }) => `没有事件“${event}”`,
    ({ event }) => `there is no event "${event}"`,
  ),
  'unknown-event-field': error<{ event: string; field: string }>(
    ({ event, field }) => `事件“${event}”没有字段“${field}”`,
    ({ event, field }) => `the event "${event}" has no field "${field}"`,
  ),
  'unknown-event-value': error<{ event: string; field: string; allowed: readonly string[] }>(
    ({ event, field, allowed }) => `事件“${event}”的“${field}”只能是 ${allowed.join('、')}`,
    ({ event, field, allowed }) =>
      `"${field}" of the event "${event}" is one of ${allowed.join(', ')}`,
  ),
  'unknown-path': error<{ path: string }>(
    ({ path }) => `登记信息里没有“${path}”`,
    ({ path }) => `a registration has no "${path}"`,
  ),
  'private-path': error<{ path: string }>(
    ({ path }) => `“${path}”涉及个人身份或信件内容，不能成为事实`,
    ({ path }) => `"${path}" is identity or petition text and can never be a fact`,
  ),
  'judgement-derived': error(
    () => '由人判断的事实不能从登记信息推出',
    () => 'a fact that records a judgement cannot be derived',
  ),
} as const;
