import type { RunWarning, Text } from '@xinfang/sdk';
import type { CalendarTally } from './calendar-options.ts';

const WORDS: Readonly<Record<keyof CalendarTally['leftOut'], Text>> = {
  accused: {
    zh: '日历没有收入：被检举控告的就是该单位，或者是它的上级',
    en: 'left out of the calendar: they accuse the unit itself, or a body above it',
  },
  untold: {
    zh: '日历没有收入：是或者可能是检举控告，而不知道被控告的是谁；没有授权插件看被控告单位的，授权 accused 后会减少',
    en: 'left out of the calendar: they are or may be accusations, and it cannot be told of whom; granting accused to the plugin leaves fewer',
  },
};

/** What a run's report, which is the office's, is to say of the matters that were left out. Their ids are not in it. */
export const leftOutWarnings = ({ leftOut }: CalendarTally): readonly RunWarning[] =>
  (['accused', 'untold'] as const).flatMap((why) =>
    leftOut[why] === 0
      ? []
      : [{ code: `calendar-left-out-${why}`, message: WORDS[why], count: leftOut[why] }],
  );
