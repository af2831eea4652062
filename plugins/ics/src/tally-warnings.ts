import type { RunWarning, Text } from '@xinfang/sdk';
import type { CalendarTally } from './calendar-options.ts';

const LEFT_OUT: Text = {
  zh: '有事项没有收入日历：是或者可能是检举控告，而不能确认该单位可以知悉',
  en: 'left out of the calendar: they are or may be accusations, and whether the unit may know of them is not sure',
};

const UNDETERMINED: Text = {
  zh: '有事项的期限是否起算还不能确定，所以没有到期日，不在日历里：补上缺少的事实再核算',
  en: 'matters with a clock of which it is open whether it runs: it has no due day in the calendar until the missing facts are stated',
};

/**
 * What a run's report, which many may read, is to say of what is not in the calendar: how many matters, neither their ids nor
 * why they were left out, for why would tell a unit that it is accused. `onTally` is told more.
 */
export const tallyWarnings = ({
  leftOut: { accused, untold },
  undeterminedMatters,
}: CalendarTally): readonly RunWarning[] =>
  [
    { code: 'calendar-left-out', message: LEFT_OUT, count: accused + untold },
    { code: 'calendar-undetermined', message: UNDETERMINED, count: undeterminedMatters },
  ].filter(({ count }) => count > 0);
