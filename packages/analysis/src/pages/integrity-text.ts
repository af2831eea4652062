import type { Integrity } from '@xinfang/pack';
import { eventMatchText } from './event-text.ts';
import { eventText, say, type Writing } from './site.ts';

/** How something that can make a rate look better is found. */
export const integrityText = ({ check }: Integrity, writing: Writing): string => {
  const quoted = (words: readonly string[]): string => words.map((each) => `“${each}”`).join('');
  switch (check.kind) {
    case 'without':
      return say(writing, 'integrity.without', {
        event: eventText(check.event, writing),
        expected: quoted(check.expected.map((each) => eventText(each, writing))),
      });
    case 'voided-near-due':
      return say(writing, 'integrity.voided-near-due', {
        event: eventText(check.event, writing),
        days: check.lastDays,
      });
    case 'back-dated':
      return say(writing, 'integrity.back-dated', { days: check.moreThanDays });
    case 'few-evaluations':
      return say(writing, 'integrity.few-evaluations', { share: check.lessThanShare * 100 });
    case 'awaits':
      return say(writing, 'integrity.awaits', {
        event: eventMatchText(check.event, writing),
        answered: quoted(check.answeredBy.map((each) => eventMatchText(each, writing))),
        days: check.moreThanDays,
      });
    default:
      return say(writing, `integrity.${check.kind}`);
  }
};
