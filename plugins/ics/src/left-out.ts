import type { RunWarning, Text } from '@xinfang/sdk';
import type { CalendarTally } from './calendar-options.ts';

const LEFT_OUT: Text = {
  zh: '有事项没有收入日历：是或者可能是检举控告，而不能确认该单位可以知悉',
  en: 'left out of the calendar: they are or may be accusations, and whether the unit may know of them is not sure',
};

/**
 * What a run's report, which many may read, is to say of the matters that were left out: how many, neither their ids nor why,
 * for why would tell a unit that it is accused. `onTally` is told more.
 */
export const leftOutWarnings = ({
  leftOut: { accused, untold },
}: CalendarTally): readonly RunWarning[] =>
  [{ code: 'calendar-left-out', message: LEFT_OUT, count: accused + untold }].filter(
    ({ count }) => count > 0,
  );
