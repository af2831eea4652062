import { error } from './entry.ts';

/** What refers to an event, a fact, a place in a registration or another element that is not there. */
export const REFERENCE_CODES = {
  'unknown-event': error<{ event: string }>(
    ({ event }) => `没有事件“${event}”`,
    ({ event }) => `there is no event "${event}"`,
    () => ({
      zh: '改正名字；编辑器会列出全部事件。',
      en: 'Mend the name; the editor lists all events.',
    }),
  ),
  'unknown-event-field': error<{ event: string; field: string }>(
    ({ event, field }) => `事件“${event}”没有字段“${field}”`,
    ({ event, field }) => `the event "${event}" has no field "${field}"`,
    () => ({
      zh: '改正字段的名字；编辑器会列出这种事件的字段。',
      en: 'Mend the name; the editor lists the fields of the event.',
    }),
  ),
  'unknown-event-value': error<{ event: string; field: string; allowed: readonly string[] }>(
    ({ event, field, allowed }) => `事件“${event}”的“${field}”只能是 ${allowed.join('、')}`,
    ({ event, field, allowed }) =>
      `"${field}" of the event "${event}" is one of ${allowed.join(', ')}`,
  ),
  'unknown-path': error<{ path: string }>(
    ({ path }) => `登记信息里没有“${path}”`,
    ({ path }) => `a registration has no "${path}"`,
    () => ({
      zh: '改正路径，例如 registration.channel。',
      en: 'Mend the path, such as registration.channel.',
    }),
  ),
  'private-path': error<{ path: string }>(
    ({ path }) => `“${path}”涉及个人身份或信件内容，不能成为事实`,
    ({ path }) => `"${path}" is identity or petition text and can never be a fact`,
    () => ({
      zh: '不用它；需要的判断由经办人作出，声明为 "judgement": true 的事实。',
      en: 'Leave it out; what has to be judged is judged by a person, as a fact with "judgement": true.',
    }),
  ),
  'judgement-derived': error(
    () => '由人判断的事实不能从登记信息推出',
    () => 'a fact that records a judgement cannot be derived',
    () => ({ zh: 'judgement 和 derive 只留一个。', en: 'Keep one of judgement and derive.' }),
  ),
} as const;
